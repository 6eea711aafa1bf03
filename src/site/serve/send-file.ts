import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from './content-type.ts';
import { findRange } from './range.ts';

/** Sends a file, or the part of it that was asked for. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404,
  path: string,
): Promise<void> {
  const file = await open(path);
  try {
    const stats = await file.stat();
    const tag = formatTag(stats);
    response.setHeader('ETag', tag);
    response.setHeader('Content-Type', contentType(extname(path)));
    if (status === 200 && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const part = planPart(request, status, stats.size, tag);
    response.writeHead(part.status, part.headers);
    if (request.method === 'HEAD' || part.length === 0) response.end();
    else
      await pipeline(
        file.createReadStream({ start: part.start, end: part.start + part.length - 1 }),
        response,
      );
  } finally {
    await file.close();
  }
}

interface Part {
  status: number;
  headers: Record<string, string | number>;
  start: number;
  length: number;
}

function planPart(request: IncomingMessage, status: 200 | 404, size: number, tag: string): Part {
  const range = isPartAsked(request, status, tag) ? findRange(request.headers.range, size) : 'all';
  if (range === 'outside')
    return { status: 416, headers: { 'Content-Range': `bytes */${size}` }, start: 0, length: 0 };
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  const length = end - start + 1;
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Length': length };
  if (range === 'all') return { status, headers, start, length };
  const contentRange = { 'Content-Range': `bytes ${start}-${end}/${size}` };
  return { status: 206, headers: { ...headers, ...contentRange }, start, length };
}

/** A range of another version of the file is of no use (RFC 9110, section 13.1.5). */
function isPartAsked(request: IncomingMessage, status: 200 | 404, tag: string): boolean {
  const { 'if-range': ifRange } = request.headers;
  return request.method === 'GET' && status === 200 && (ifRange === undefined || ifRange === tag);
}

function formatTag({ size, mtimeMs }: Stats): string {
  return `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
}
