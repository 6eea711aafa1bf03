import type { Moment, Program, ProgramStep, WallClip } from '../../src/meeting/program.ts';

/** A program for tests: what a test does not name is plain. */
export function makeProgram(program: Partial<Program> = {}): Program {
  return {
    ...{ kind: 'session', id: 'both-sides', title: 'Both sides', purpose: 'To hear each other.' },
    ...{ page: 'sessions/both-sides/', audience: 'customers and employees', minutes: 30 },
    ...{ prepare: [], steps: [makeStep(1), makeStep(2), makeStep(3)], clips: {} },
    ...program,
  };
}

export function makeStep(number: number, step: Partial<ProgramStep> = {}): ProgramStep {
  return {
    ...{ number, kind: 'discuss', title: `Step ${String(number)}`, minutes: 10 },
    moments: [makeQuestion()],
    ...step,
  };
}

export function makeQuestion(isTimed = false): Moment {
  return { kind: 'question', heading: 'Discuss', text: 'What did she ask for?', isTimed };
}

export function makeWallClip(clip: Partial<WallClip> = {}): WallClip {
  return {
    ...{ id: 'amina/readings-lost', href: 'clips/amina/readings-lost/' },
    ...{ title: 'The readings never reach the office', side: 'customer' },
    people: [{ name: 'Amina Otieno', line: 'Field technician', side: 'customer' }],
    agreed: 'Agreed to be seen and heard by customers and employees',
    ...{ durationSeconds: 12, medium: 'video', transcripts: [] },
    ...clip,
  };
}
