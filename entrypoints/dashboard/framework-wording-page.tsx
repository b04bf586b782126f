// #/referentiels/ID?vue=formulation: the official wording of a référentiel, attached, replaced or taken off.
import { useMemo, useState } from 'preact/hooks';
import { WordingAttached } from '../../components/framework/wording-attached';
import { WordingMatch } from '../../components/framework/wording-match';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import { useLive } from '../../lib/db/use-live';
import { readWording, removeWording, saveWording } from '../../lib/db/wording-repository';
import type { Framework } from '../../lib/domain/framework';
import { wordingFrom } from '../../lib/domain/official-wording';
import type { OfficialWording } from '../../lib/domain/stored-framework';
import { formatDate } from '../../lib/i18n/format';
import { useApp } from './app-state';
import { FrameworkViewFrame } from './framework-view-frame';
import { acceptedFramework, forgetAccepted, type AcceptedFramework } from './open-draft';
import { hrefOf } from './route';
import { navigate } from './router';
import { useAct } from './use-act';

export function FrameworkWordingPage() {
	const { t } = useText();
	return (
		<FrameworkViewFrame title={t('frameworks:wording.title')}>
			{(framework) => <Wording key={framework.id} framework={framework} />}
		</FrameworkViewFrame>
	);
}

function Wording({ framework }: { framework: Framework }) {
	const { t } = useText();
	const { show } = useApp();
	const { act } = useAct();
	const wording = useLive(() => readWording(framework.id), [framework.id]);
	const accepted = acceptedFramework.value;
	if (wording === undefined) return <Skeleton lines={4} height="2rem" />;
	if (accepted?.purpose.kind === 'wording' && accepted.purpose.frameworkId === framework.id) {
		return <Found framework={framework} accepted={accepted} attached={wording} />;
	}
	return (
		<WordingAttached
			wording={wording}
			importHref={hrefOf('referentiels', null, { importer: 'formulation', pour: framework.id })}
			onRemove={() =>
				act(async () => {
					const removed = await removeWording(framework.id);
					// The button goes with what it removed: focus must not fall back to the top of the document.
					document.querySelector('h1')?.focus();
					show({
						text: t('frameworks:wording.removed'),
						...(removed ? { action: { label: t('common:undo'), run: () => act(() => saveWording(removed)) } } : {}),
					});
				})
			}
		/>
	);
}

type FoundProps = { framework: Framework; accepted: AcceptedFramework; attached: OfficialWording | null };

function Found({ framework, accepted, attached }: FoundProps) {
	const { t, language } = useText();
	const { show } = useApp();
	const { busy, act } = useAct();
	// Matched once: attaching must not match again under the hand.
	const [replaced] = useState(attached);
	const { wording, differences } = useMemo(
		() => wordingFrom(framework, accepted.framework, accepted.source ?? { name: accepted.framework.title, sha256: '' }),
		[framework, accepted],
	);
	const undo = (): Promise<unknown> => (replaced ? saveWording(replaced) : removeWording(framework.id));
	return (
		<WordingMatch
			differences={differences}
			documentName={wording.source.name}
			replaced={replaced ? { name: replaced.source.name, on: formatDate(replaced.attachedAt, language) } : null}
			busy={busy}
			onAttach={() =>
				act(async () => {
					await saveWording(wording);
					forgetAccepted();
					navigate(hrefOf('referentiels', framework.id));
					show({ text: t('frameworks:wording.attached'), action: { label: t('common:undo'), run: () => act(undo) } });
				})
			}
			onCancel={() => {
				forgetAccepted();
				navigate(hrefOf('referentiels', framework.id));
			}}
		/>
	);
}
