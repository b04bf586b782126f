// The database: its tables, their indexes, and the one object that opens it. Released versions stay listed for ever.
// Metadata and blobs never share a table: a list must not load a blob.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Capture, Job, MissingReason } from '../domain/capture';
import type { Claim } from '../domain/claim';
import type { Teamwork } from '../domain/contribution';
import type { Decision, RequirementCount } from '../domain/decision';
import type { Evidence } from '../domain/evidence';
import type { QueuedPage } from '../domain/page-queue';
import type { Redaction, SealedOriginal } from '../domain/redaction';
import type { Release, ReleaseRows } from '../domain/release';
import type { ReportOutline, SectionText, TextVersion } from '../domain/report-outline';
import type { Review } from '../domain/review';
import type { SchoolTemplate } from '../domain/school-template';
import type { AssessmentSnapshot, SelfAssessment } from '../domain/self-assessment';
import type { Identity } from '../domain/settings';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import type { OfficialWording, StoredFramework } from '../domain/stored-framework';
import { upgradeClaim, upgradeExport } from '../domain/upgrade-ids';
import type { Waiver } from '../domain/waiver';

/** A blob stored once, however many pieces use it. */
export type Asset = { sha256: string; blob: Blob; type: string; bytes: number };

/** A frozen frame waiting for its job to end. */
export type PendingFrame = FrameSnapshot & { jobId: string };

/** What became of one address in one job: the asset, or why it is missing. */
export type FetchedResource = { jobId: string; url: string } & (
	| { sha256: string; bytes: number; isNew: boolean; reason: null }
	| { sha256: null; reason: MissingReason }
);

export type PendingExtraction = Extraction & { jobId: string };
export type EvidenceText = { evidenceId: string; text: string };
/** What is left of a removed row, so that two machines can be merged later: which row, and when it went. */
export type Tombstone = { id: string; table: 'claims'; deletedAt: string };
export type StoredIdentity = Identity & { id: 'candidate' };

/** One export of the dossier, without its bytes. `manifestSha256` recognises it among others. */
export type ExportRow = {
	id: string;
	frameworkId: string;
	/** The number of its release; null for a draft. Drafts of before had numbers of their own, which say nothing. */
	number: number | null;
	createdAt: string;
	name: string;
	bytes: number;
	manifestSha256: string;
	evidenceCount: number;
	/** The dossier it is of; exports of the first version do not say. */
	dossier?: { id: string; title: string } | null;
	/** What was exported; the whole bundle where it is not told. `manifestSha256` of a single document is its own hash. */
	what?: 'bundle' | 'pdf' | 'pdf-attached' | 'docx';
	/** Bytes of its largest file, where it was split in parts; not told of old exports. */
	largest?: number;
	/** The release it was made from; null: a draft, the report as it was. */
	release?: string | null;
};

/**
 * The steps of the editor that a reload must be able to undo and redo, as JSON (see components/report/editor/undo-history.ts). They fit
 * the text as it was at `at`, its `updatedAt`, and no other.
 */
export type UndoStack = { textId: string; reportId: string; at: string; done: unknown[]; undone: unknown[] };

export class GlaneDatabase extends Dexie {
	evidence!: EntityTable<Evidence, 'id'>;
	claims!: EntityTable<Claim, 'id'>;
	captures!: EntityTable<Capture, 'evidenceId'>;
	texts!: EntityTable<EvidenceText, 'evidenceId'>;
	assets!: EntityTable<Asset, 'sha256'>;
	jobs!: EntityTable<Job, 'id'>;
	frames!: Table<PendingFrame, [string, string]>;
	fetched!: Table<FetchedResource, [string, string]>;
	extractions!: EntityTable<PendingExtraction, 'jobId'>;
	tombstones!: EntityTable<Tombstone, 'id'>;
	identities!: EntityTable<StoredIdentity, 'id'>;
	exports!: EntityTable<ExportRow, 'id'>;
	frameworks!: EntityTable<StoredFramework, 'id'>;
	wordings!: EntityTable<OfficialWording, 'frameworkId'>;
	queued!: EntityTable<QueuedPage, 'id'>;
	redactions!: EntityTable<Redaction, 'id'>;
	sealed!: EntityTable<SealedOriginal, 'evidenceId'>;
	outlines!: EntityTable<ReportOutline, 'id'>;
	sectionTexts!: EntityTable<SectionText, 'id'>;
	textVersions!: EntityTable<TextVersion, 'id'>;
	undoStacks!: EntityTable<UndoStack, 'textId'>;
	releases!: EntityTable<Release, 'id'>;
	releaseRows!: EntityTable<ReleaseRows, 'releaseId'>;
	decisions!: EntityTable<Decision, 'id'>;
	counts!: EntityTable<RequirementCount, 'id'>;
	assessments!: EntityTable<SelfAssessment, 'id'>;
	assessmentSnapshots!: EntityTable<AssessmentSnapshot, 'id'>;
	teamwork!: EntityTable<Teamwork, 'id'>;
	reviews!: EntityTable<Review, 'id'>;
	waivers!: EntityTable<Waiver, 'id'>;
	templates!: EntityTable<SchoolTemplate, 'reportId'>;

	constructor(name = 'glane') {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({
			evidence: 'id, createdAt, canonicalUrl, kind, site, deletedAt',
			claims: 'id, evidenceId, [frameworkId+nodeId], &[evidenceId+frameworkId+nodeId]',
			captures: 'evidenceId, *assets',
			texts: 'evidenceId',
			assets: 'sha256',
			jobs: 'id, evidenceId, state, tabId',
			frames: '[jobId+path], jobId',
			fetched: '[jobId+url], jobId',
			extractions: 'jobId',
			tombstones: 'id',
			identities: 'id',
			exports: 'id, frameworkId',
		});
		this.version(2)
			.stores({
				evidence: 'id, createdAt, canonicalUrl, kind, site, deletedAt, file.sha256',
				frameworks: 'id, deletedAt',
				wordings: 'frameworkId',
			})
			.upgrade(async (old) => {
				// Nothing but Dexie may be awaited here: the rows after it would stay as they were.
				await old
					.table<Claim>('claims')
					.toCollection()
					.modify((row, cursor) => void (cursor.value = upgradeClaim(row)));
				await old
					.table<ExportRow>('exports')
					.toCollection()
					.modify((row, cursor) => void (cursor.value = upgradeExport(row)));
			});
		this.version(3).stores({
			evidence: 'id, createdAt, canonicalUrl, kind, site, deletedAt, file.sha256, previous',
			queued: 'id, batchId, state',
			redactions: 'id, evidenceId',
			sealed: 'evidenceId',
		});
		this.version(4).stores({
			outlines: 'id, frameworkId',
			sectionTexts: 'id, reportId, *assets',
			textVersions: 'id, [textId+at], reportId, *assets',
			undoStacks: 'textId, reportId',
			releases: 'id, &[reportId+number], *assets',
			releaseRows: 'releaseId',
			decisions: 'id, frameworkId',
			counts: 'id, frameworkId',
			assessments: 'id, frameworkId',
			assessmentSnapshots: 'id, frameworkId',
			teamwork: 'id, frameworkId',
			reviews: 'id, reportId',
			waivers: 'id, reportId',
			templates: 'reportId, sha256',
		});
	}
}

/** The one database of this context; it opens itself at the first query. */
export const db = new GlaneDatabase();

// Another tab brought a newer version: let it upgrade, rather than block it for ever.
db.on('versionchange', () => db.close());
