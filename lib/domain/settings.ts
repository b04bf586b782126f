// The candidate's choices on this machine, and who they are for the report's cover.
import * as v from 'valibot';
import { upgradeFrameworkId, upgradeNodeId } from './upgrade-ids';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const settingsSchema = v.object({
	language: v.optional(v.picklist(languages), 'fr'),
	theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
	/** The référentiel in use; null until the first screen was answered. */
	frameworkId: v.optional(v.nullable(v.string()), null),
	/** The first-run screens were seen to the end. */
	welcomed: v.optional(v.boolean(), false),
	/** Capture as soon as the popup opens. */
	shutterFirst: v.optional(v.boolean(), true),
	/** Competencies lately used in the picker, newest first. */
	recentCompetencies: v.optional(v.array(v.string()), []),
	/** What was kept lately in place of the page as it is seen, newest first (see kind-offers.ts). */
	lastKinds: v.optional(v.array(v.string()), []),
	/** Which of its dossiers the report is about, by référentiel; the first one where none was chosen. */
	dossierIds: v.optional(v.record(v.string(), v.string()), {}),
	/** Official sentences stand beside ours, where the candidate has attached the document. */
	showsWording: v.optional(v.boolean(), true),
	/** A source is old beyond this many years: the check before handing in says so. */
	oldAfterYears: v.optional(v.number(), 5),
	/** What the candidate calls the four levels of self-assessment, the lowest first; '' or none: our words. */
	levelNames: v.optional(v.array(v.string()), []),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

/** Reads what is stored, whatever it is: a wrong value falls back to its default and never blocks the candidate. */
export function readSettings(stored: unknown): Settings {
	const parsed = v.safeParse(settingsSchema, stored ?? {});
	if (!parsed.success) return defaultSettings;
	const { frameworkId, recentCompetencies } = parsed.output;
	return {
		...parsed.output,
		frameworkId: frameworkId === null ? null : upgradeFrameworkId(frameworkId),
		recentCompetencies: recentCompetencies.map((id) => upgradeNodeId(id)),
	};
}

export const identitySchema = v.object({
	name: v.optional(v.string(), ''),
	session: v.optional(v.string(), ''),
	company: v.optional(v.string(), ''),
	role: v.optional(v.string(), ''),
});
export type Identity = v.InferOutput<typeof identitySchema>;
