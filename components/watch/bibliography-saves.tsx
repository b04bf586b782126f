// The references of the watched sources as a file, in the formats that other software reads.
import { Download } from 'lucide';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export const bibliographyFormats = ['txt', 'ris', 'bib', 'json'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

export function BibliographySaves({ onSave }: { onSave: (format: BibliographyFormat) => void }) {
	const { t } = useText();
	return (
		<div class="bibliography-saves" role="group" aria-label={t('cite:download.label')}>
			<span class="soft">{t('cite:download.label')}</span>
			{bibliographyFormats.map((format) => (
				<Button key={format} small icon={Download} onClick={() => onSave(format)}>
					{t(`cite:download.${format}`)}
				</Button>
			))}
		</div>
	);
}
