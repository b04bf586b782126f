// The finished captures and their texts.
import type { Capture } from '../domain/capture';
import { db } from './database';

export const captureOf = async (evidenceId: string): Promise<Capture | null> => (await db.captures.get(evidenceId)) ?? null;

export const textOf = async (evidenceId: string): Promise<string> => (await db.texts.get(evidenceId))?.text ?? '';
