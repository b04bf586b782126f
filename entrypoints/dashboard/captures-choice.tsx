// The pages to add to the queue: the tabs of a window, or addresses that were pasted; how they will be captured; and the button.
import { Layers } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AddressPaste } from '../../components/queue/address-paste';
import { PageChoice } from '../../components/queue/page-choice';
import { useText } from '../../components/text-context';
import { Button, ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { CheckField, SelectField } from '../../components/ui/field';
import { Notice } from '../../components/ui/notice';
import { capturedBefore } from '../../lib/db/queue-repository';
import { useLive } from '../../lib/db/use-live';
import { largestBatch, type AskedPage, type QueuedPage } from '../../lib/domain/page-queue';
import { readAddresses } from '../../lib/domain/read-addresses';
import { photographsHidden } from '../../lib/platform/photograph';
import { choicesOf } from './choices';
import { hrefOf } from './route';
import { route } from './router';
import { useOpenWindows } from './use-open-windows';
import type { Queue, QueueRefusal } from './use-queue';

type Props = { queue: Queue; pages: readonly QueuedPage[]; access: boolean };

const sources = ['onglets', 'adresses'] as const;
const draftKey = 'glane.addresses';

export function CapturesChoice({ queue, pages, access }: Props) {
	const { t, language } = useText();
	const source = route.value.query['vue'] === 'adresses' ? 'adresses' : 'onglets';
	const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '');
	const [windowId, setWindowId] = useState<string>();
	const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
	const [mayShow, setMayShow] = useState(true);
	const [refusal, setRefusal] = useState<QueueRefusal | null>(null);
	const windows = useOpenWindows(access);
	const read = useMemo(() => readAddresses(text), [text]);
	// A reload must not lose what was typed.
	useEffect(() => sessionStorage.setItem(draftKey, text), [text]);

	const shownWindow = windowId ?? String(windows?.find(({ isCurrent }) => isCurrent)?.windowId ?? 'all');
	const tabs = (windows ?? [])
		.filter(({ windowId: id }) => shownWindow === 'all' || shownWindow === String(id))
		.flatMap((one) => one.tabs);
	const asked: AskedPage[] =
		source === 'onglets'
			? tabs.map(({ url, title, tabId }) => ({ url, title, tabId }))
			: read.pages.map(({ url, title }) => ({ url, title, tabId: null }));
	const addresses = asked.map(({ url }) => url);
	const before = useLive(() => capturedBefore(addresses), [addresses.join('\n')]);
	const { choices, doubles } = choicesOf(asked, { queue: pages, before: before ?? new Map(), ticks });
	const chosen = choices.filter(({ isChosen }) => isChosen);
	const batch = chosen.slice(0, largestBatch);
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);

	const choose = (urls: readonly string[], isChosen: boolean): void =>
		setTicks(new Map([...ticks, ...urls.map((url) => [url, isChosen] as const)]));
	const start = async (): Promise<void> => {
		const refused = await queue.add(
			batch.map(({ url, title, tabId }) => ({ url, title, tabId })),
			mayShow,
		);
		setRefusal(refused);
		if (refused) return;
		if (source === 'adresses') {
			// What could not be read, what was left out and what goes with the next batch stay in the field.
			const gone = new Set(batch.map(({ url }) => url));
			const left = choices.filter(({ url, bar }) => !gone.has(url) && bar !== 'queued').map(({ url }) => url);
			setText([...left, ...read.unread].join('\n'));
		}
		setTicks(new Map());
		requestAnimationFrame(() => document.querySelector<HTMLElement>('.queue-head h2')?.focus());
	};

	return (
		<div class="stack stack-wide">
			<nav class="queue-sources" aria-label={t('queue:sources')}>
				{sources.map((name) => (
					<a key={name} href={hrefOf('captures', null, { vue: name })} aria-current={name === source ? 'page' : undefined}>
						{t(`queue:source.${name}`)}
					</a>
				))}
			</nav>
			{source === 'adresses' ? <AddressPaste text={text} unread={read.unread} onText={setText} /> : null}
			{source === 'onglets' && windows && windows.length > 1 ? (
				<SelectField
					label={t('queue:choose.window')}
					value={shownWindow}
					choices={[
						...windows.map(({ windowId: id, isCurrent, tabs: own }, at) => ({
							value: String(id),
							label: isCurrent
								? t('queue:choose.thisWindow', { n: write(own.length) })
								: t('queue:choose.otherWindow', { rank: at + 1, n: write(own.length) }),
						})),
						{ value: 'all', label: t('queue:choose.allWindows', { n: write(windows.flatMap((one) => one.tabs).length) }) },
					]}
					onValue={setWindowId}
				/>
			) : null}
			{choices.length > 0 ? <PageChoice choices={choices} doubles={doubles} onChoose={choose} /> : null}
			{source === 'onglets' && !access ? <p class="soft">{t('queue:choose.unknown')}</p> : null}
			{source === 'onglets' && access && windows && choices.length === 0 ? (
				<EmptyState
					icon={Layers}
					title={t('queue:choose.empty')}
					action={<ButtonLink href={hrefOf('captures', null, { vue: 'adresses' })}>{t('queue:source.adresses')}</ButtonLink>}
				>
					{t('queue:choose.emptyText')}
				</EmptyState>
			) : null}
			{choices.length > 0 ? <How isTabs={source === 'onglets'} mayShow={mayShow} onMayShow={setMayShow} /> : null}
			{chosen.length > largestBatch ? <Notice>{t('queue:choose.tooMany', { most: write(largestBatch) })}</Notice> : null}
			{refusal ? (
				<Notice tone="alarm" live>
					{t(`queue:refused.${refusal}`)}
				</Notice>
			) : null}
			{choices.length > 0 ? (
				<div class="row">
					<Button variant="primary" data-act="start" disabled={!access || batch.length === 0} onClick={() => void start()}>
						{batch.length > 0 ? t('queue:start', { count: batch.length, n: write(batch.length) }) : t('queue:startNone')}
					</Button>
				</div>
			) : null}
		</div>
	);
}

/** What will be seen of it on the screen, said before it begins. */
function How({ isTabs, mayShow, onMayShow }: { isTabs: boolean; mayShow: boolean; onMayShow: (mayShow: boolean) => void }) {
	const { t } = useText();
	const inPlace = photographsHidden();
	if (isTabs && !inPlace) {
		return <CheckField label={t('queue:how.show')} hint={t('queue:how.showHint')} checked={mayShow} onChecked={onMayShow} />;
	}
	return (
		<p class="soft dense">
			{isTabs ? t('queue:how.still') : `${inPlace ? t('queue:how.tabs') : t('queue:how.windows')} ${t('queue:how.bound')}`}
		</p>
	);
}
