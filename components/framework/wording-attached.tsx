// The official wording of a référentiel before a document is read: which one is attached, or why one would attach one.
import { FileText } from 'lucide';
import type { OfficialWording } from '../../lib/domain/stored-framework';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';

export type WordingAttachedProps = {
	/** null: none is attached. */
	wording: OfficialWording | null;
	importHref: string;
	onRemove: () => void;
};

export function WordingAttached({ wording, importHref, onRemove }: WordingAttachedProps) {
	const { t, language } = useText();
	return (
		<section class="stack prose">
			<p>{t('frameworks:wording.why')}</p>
			<p class="soft">{t('frameworks:wording.local')}</p>
			{wording ? (
				<>
					<div class="attached">
						<Icon of={FileText} size={20} />
						<div class="grow">
							<p>{wording.source.name}</p>
							<p class="soft dense">
								{t('frameworks:wording.since', {
									count: Object.keys(wording.texts).length,
									on: formatInstant(wording.attachedAt, language),
								})}
							</p>
						</div>
						<Button small onClick={onRemove}>
							{t('frameworks:wording.remove')}
						</Button>
					</div>
					<p>
						<ButtonLink href={importHref}>{t('frameworks:wording.importOther')}</ButtonLink>
					</p>
				</>
			) : (
				<p>
					<ButtonLink variant="primary" href={importHref}>
						{t('frameworks:wording.import')}
					</ButtonLink>
				</p>
			)}
		</section>
	);
}
