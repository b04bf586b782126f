// Below a text: whether it is on disk. Calm while it is, plain when it is not.
import { Check } from 'lucide';
import { useText } from '../../text-context';
import { Icon } from '../../ui/icon';

export type WritingNoteProps = { state: 'resting' | 'writing' | 'saved' | 'other' | 'failed' | 'full' };

export function WritingNote({ state }: WritingNoteProps) {
	const { t } = useText();
	const isAloud = state === 'other' || state === 'failed' || state === 'full';
	return (
		<div class="writing-note">
			{state === 'saved' || state === 'writing' ? (
				<p class="soft small" data-writing={state}>
					{state === 'saved' ? <Icon of={Check} size={14} /> : null} {t(`editor:writing.${state}`)}
				</p>
			) : null}
			<p role={state === 'other' ? 'status' : 'alert'} class={isAloud ? 'writing-said' : 'visually-hidden'}>
				{isAloud ? t(`editor:writing.${state}`) : ''}
			</p>
		</div>
	);
}
