// Keeps self-assessments as they are typed: each change is noted at once, written one after the other, and tried again when the disk
// refused. A change that is not on disk yet is never taken for saved.
import { signal } from '@preact/signals';
import { noteAssessment, writeNoted } from '../../lib/db/unsaved-assessments';
import type { SelfAssessmentChange } from '../../lib/domain/self-assessment';

export type KeptState = 'saving' | 'saved' | 'failed';

const retryMilliseconds = 4000;

export class AssessmentKeeper {
	/** By the id of the competency; absent while nothing was typed. */
	readonly states = signal<ReadonlyMap<string, KeptState>>(new Map());
	private readonly pending = new Map<string, SelfAssessmentChange>();
	private readonly running = new Set<string>();

	constructor(private readonly frameworkId: string) {}

	keep(competencyId: string, change: SelfAssessmentChange): void {
		const whole = { ...this.pending.get(competencyId), ...change };
		this.pending.set(competencyId, whole);
		noteAssessment(this.note(competencyId, whole));
		if (!this.running.has(competencyId)) void this.write(competencyId);
	}

	private note(competencyId: string, change: SelfAssessmentChange) {
		return { frameworkId: this.frameworkId, competencyId, change };
	}

	private async write(competencyId: string): Promise<void> {
		this.running.add(competencyId);
		this.say(competencyId, 'saving');
		try {
			for (let change = this.pending.get(competencyId); change; change = this.pending.get(competencyId)) {
				await writeNoted(this.note(competencyId, change));
				if (this.pending.get(competencyId) === change) this.pending.delete(competencyId);
			}
			this.say(competencyId, 'saved');
		} catch (error) {
			console.error(error);
			this.say(competencyId, 'failed');
			setTimeout(() => void this.write(competencyId), retryMilliseconds);
			return;
		}
		this.running.delete(competencyId);
	}

	private say(competencyId: string, state: KeptState): void {
		this.states.value = new Map(this.states.value).set(competencyId, state);
	}
}
