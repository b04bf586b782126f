// A picture of the candidate's, with its caption; its place is kept while it loads, and its words stand for it when it is gone.
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../text-context';
import type { PictureServices } from './editor-services';

export type StaticPictureProps = { sha256: string; alt: string; caption: string; pictures: Pick<PictureServices, 'urlOf'> };

export function StaticPicture({ sha256, alt, caption, pictures }: StaticPictureProps) {
	const { t } = useText();
	const [url, setUrl] = useState<string | null | undefined>(undefined);
	useEffect(() => {
		let gone = false;
		void pictures.urlOf(sha256).then((found) => {
			if (!gone) setUrl(found);
		});
		return () => {
			gone = true;
		};
	}, [sha256, pictures]);
	return (
		<figure class="prose-picture">
			{url ? <img src={url} alt={alt} /> : <p class="soft">{url === null ? t('editor:picture.gone') : t('common:loading')}</p>}
			{caption ? <figcaption>{caption}</figcaption> : null}
		</figure>
	);
}
