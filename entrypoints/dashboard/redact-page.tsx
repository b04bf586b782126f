// #/preuves/ID?vue=caviarder: what is to go from a stored piece, chosen in its archive, on its pictures and among its words.
import { useState } from 'preact/hooks';
import '../../assets/styles/redact.css';
import { ArchiveChoice, type ChosenElement } from '../../components/redact/archive-choice';
import { OriginalChoice } from '../../components/redact/original-choice';
import { ScreenFrame } from '../../components/redact/screen-frame';
import { TextMasks } from '../../components/redact/text-masks';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Button, ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Notice } from '../../components/ui/notice';
import { Skeleton } from '../../components/ui/skeleton';
import { editEvidence } from '../../lib/db/evidence-repository';
import { unseal } from '../../lib/db/redaction-repository';
import { isPicture } from '../../lib/domain/file-format';
import type { Text } from '../../lib/i18n/catalogue';
import { elementAt, elementsOf } from '../../lib/redaction/find-in-page';
import { useApp } from './app-state';
import { RedactPictures } from './redact-pictures';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useOpenPiece, useRedaction, type OpenPiece } from './use-redaction';

export function RedactPage() {
	const { t } = useText();
	const id = route.value.id ?? '';
	const open = useOpenPiece(id);
	const back = <ButtonLink href={hrefOf('preuves', id)}>{t('dashboard:redact.back')}</ButtonLink>;
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:redact.title')} intro={t('dashboard:redact.intro')} actions={back} />
			{open === undefined ? <Skeleton lines={5} height="2rem" /> : null}
			{open === null ? <EmptyState title={t('dashboard:piece.gone')} action={back} /> : null}
			{open ? <Redacting key={id} open={open} /> : null}
		</div>
	);
}

function Redacting({ open }: { open: OpenPiece }) {
	const { file } = open.piece.evidence;
	return file && !isPicture(file.format) ? <Withholding open={open} /> : <Choosing open={open} />;
}

/** What Glane can't look into can be kept from leaving. */
function Withholding({ open }: { open: OpenPiece }) {
	const { t } = useText();
	const { id, withheld } = open.piece.evidence;
	const [isWithheld, setWithheld] = useState(withheld);
	return (
		<Notice
			tone="straw"
			live
			actions={
				isWithheld ? null : (
					<Button onClick={() => void editEvidence(id, { withheld: true }).then(() => setWithheld(true))}>
						{t('dashboard:redact.withhold')}
					</Button>
				)
			}
		>
			{t(isWithheld ? 'dashboard:redact.withheld' : 'dashboard:redact.inside')}
		</Notice>
	);
}

function Choosing({ open }: { open: OpenPiece }) {
	const { t } = useText();
	const { show } = useApp();
	const { piece, archiveUrl, suggestions } = open;
	const choice = useRedaction(open);
	const [offered, setOffered] = useState<ChosenElement[]>([]);
	const [busy, setBusy] = useState(false);
	const { id } = piece.evidence;
	const redact = async (): Promise<void> => {
		setBusy(true);
		try {
			const places = await choice.redact();
			const isSealed = choice.original === 'sealed';
			navigate(hrefOf('preuves', id));
			show({
				text: t('dashboard:redact.done', { count: places, n: places }),
				...(isSealed ? { action: { label: t('common:undo'), run: () => void unseal(id) } } : {}),
			});
		} catch (error) {
			console.error(error);
			show({ text: t('dashboard:redact.failed'), tone: 'alarm' });
			setBusy(false);
		}
	};
	return (
		<div class="stack stack-wide">
			<TextMasks texts={choice.texts} suggestions={suggestions} onTexts={choice.setTexts} />
			{archiveUrl && piece.capture && piece.evidence.screenshot ? (
				<ScreenFrame
					url={archiveUrl}
					width={piece.capture.viewport.width}
					height={piece.capture.viewport.height}
					onReady={choice.setScreen}
				/>
			) : null}
			{archiveUrl && piece.capture ? (
				<ArchiveChoice
					url={archiveUrl}
					width={piece.capture.viewport.width || 1280}
					chosen={choice.elements}
					offered={offered}
					onReady={(document) => {
						choice.setDocument(document);
						setOffered(offeredIn(document, t));
					}}
					elementAt={(document, x, y) => named(elementAt(document, x, y), t)}
					onToggle={choice.toggle}
				/>
			) : null}
			<RedactPictures piece={piece.evidence} choice={choice} />
			<OriginalChoice
				original={choice.original}
				isEmpty={choice.isEmpty}
				mustLook={choice.mustLook}
				dropped={[...choice.pictures.values()].filter(({ isLookedAt }) => !isLookedAt).length}
				busy={busy}
				onOriginal={choice.setOriginal}
				onRedact={() => void redact()}
			/>
		</div>
	);
}

/** Smaller ones are icons, in CSS px. */
const leastSide = 40;

const offeredIn = (document: Document, t: Text): ChosenElement[] =>
	elementsOf(document)
		.filter(
			({ tag, rect }) =>
				/^(?:img|svg|canvas|video|iframe|picture)$/.test(tag) && rect.width >= leastSide && rect.height >= leastSide,
		)
		.flatMap((found) => named(found, t) ?? []);

function named(found: ReturnType<typeof elementAt>, t: Text): ChosenElement | null {
	if (!found) return null;
	const { n, rect, tag, words } = found;
	const size = { width: Math.round(rect.width), height: Math.round(rect.height) };
	const kind = t(tag === 'iframe' ? 'dashboard:redact.frame' : 'dashboard:redact.picture', size);
	return { n, rect, name: words ? `${words} · ${kind}` : kind };
}
