import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSites, type RunningServer } from './serve.ts';

const TODAY = '2026-06-15';

let dist: string;
let server: RunningServer;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sightline serve é '));
  await put('customers/index.html', '<h1>Customers</h1>');
  await put('customers/404.html', '<h1>Not among the customers</h1>');
  await put('customers/media/a.mp4', '0123456789');
  await put('customers/stories/index.html', '<h1>Stories</h1>');
  await put('.held/customers/index.html', 'withdrawn');
  await put('.next/customers/index.html', 'unfinished');
  await put('stray/index.html', 'left over from another study');
  await putRecord('customers', {});
  await putRecord('employees', { rebuildBy: TODAY });
  await put('employees/index.html', '<h1>Employees</h1>');
  await put('unknown/index.html', 'without a record');
  const editions = ['customers', 'employees', 'unknown'].map((id) => ({ id, title: `<${id}>` }));
  server = await serveSites({ dist, editions, today: () => TODAY }, 0);
});

afterEach(async () => {
  await server.close();
  await rm(dist, { recursive: true, force: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dist, path)), { recursive: true });
  await writeFile(join(dist, path), text);
}

function putRecord(id: string, more: { rebuildBy?: string }): Promise<void> {
  const record = { study: '/study', builtOn: TODAY, personIds: [], ...more };
  return put(`.state/${id}.json`, JSON.stringify(record));
}

interface Reply {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends the path as it is; fetch would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, path, headers, method },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        reply.on('end', () => {
          resolve({ status: reply.statusCode, headers: reply.headers, text });
        });
      },
    );
    sent.on('error', reject).end();
  });
}

describe('serveSites', () => {
  test('lists the editions at the root', async () => {
    const { status, text } = await ask('/');
    expect(status).toBe(200);
    expect(text).toContain('href="/customers/"');
    expect(text).toContain('&lt;customers&gt;');
  });

  test('shows a folder by its index, and sends one without a slash there', async () => {
    expect(await ask('/customers/')).toMatchObject({ status: 200, text: '<h1>Customers</h1>' });
    expect((await ask('/customers')).headers['location']).toBe('/customers/');
    expect((await ask('/customers/stories?x=1')).headers['location']).toBe('/customers/stories/');
  });

  test('answers with the edition’s own page where nothing is', async () => {
    const { status, text } = await ask('/customers/nothing/');
    expect({ status, text }).toEqual({ status: 404, text: '<h1>Not among the customers</h1>' });
    expect((await ask('/nothing/')).status).toBe(404);
  });

  test('sends the part of a file that is asked for', async () => {
    const { status, headers, text } = await ask('/customers/media/a.mp4', { range: 'bytes=-3' });
    expect({ status, text }).toEqual({ status: 206, text: '789' });
    expect(headers).toMatchObject({
      'content-range': 'bytes 7-9/10',
      'content-length': '3',
      'content-type': 'video/mp4',
    });
    expect((await ask('/customers/media/a.mp4', { range: 'bytes=0-0' })).text).toBe('0');
    const outside = await ask('/customers/media/a.mp4', { range: 'bytes=10-' });
    expect(outside).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });

  test('sends the whole file when the range was of another version of it', async () => {
    const headers = { range: 'bytes=0-1', 'if-range': '"older"' };
    expect(await ask('/customers/media/a.mp4', headers)).toMatchObject({
      status: 200,
      text: '0123456789',
    });
  });

  test('sends nothing again that has not changed', async () => {
    const { headers } = await ask('/customers/');
    const again = await ask('/customers/', { 'if-none-match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  test('tells of a file without sending it', async () => {
    const { status, headers, text } = await ask('/customers/media/a.mp4', {}, 'HEAD');
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers['content-length']).toBe('10');
  });

  test.each([
    '/.held/customers/index.html',
    '/.next/customers/index.html',
    '/.state/customers.json',
    '/%2eheld/customers/index.html',
    '/customers/../.held/customers/index.html',
    '/customers/..%2f.held%2fcustomers/index.html',
    '/customers/..%5c.held%5ccustomers%5cindex.html',
    '/stray/index.html',
  ])('does not serve %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toMatch(/withdrawn|unfinished|left over|rebuildBy/);
  });

  test.each(['/employees/', '/employees/index.html', '/unknown/'])(
    'refuses %s, whose consent nobody can vouch for any more',
    async (path) => {
      const { status, text } = await ask(path);
      expect(status).toBe(410);
      expect(text).not.toContain('<h1>Employees</h1>');
    },
  );

  test('shows an edition on the last day on which everything is agreed to', async () => {
    await putRecord('employees', { rebuildBy: '2026-06-16' });
    expect((await ask('/employees/')).status).toBe(200);
  });

  test('answers only to the names of this computer', async () => {
    expect((await ask('/customers/', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await ask('/customers/', { host: 'localhost:4321' })).status).toBe(200);
  });

  test('takes no other method', async () => {
    expect((await ask('/customers/', {}, 'POST')).status).toBe(405);
  });

  test('takes the next port when one is taken', async () => {
    const second = await serveSites({ dist, editions: [], today: () => TODAY }, server.port);
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
