// The school's document of a report: its places read again from the file that is stored, a new one brought in, or taken away.
import { useEffect, useState } from 'preact/hooks';
import type { TemplateFault } from '../../components/report/template-drop';
import { useText } from '../../components/text-context';
import { readAsset } from '../../lib/db/asset-repository';
import { removeTemplate, saveTemplate } from '../../lib/db/template-repository';
import type { OutlineSection } from '../../lib/domain/report-outline';
import type { SchoolTemplate } from '../../lib/domain/school-template';
import { proposeFillings } from '../../lib/report/template/propose';
import { readTemplate, type TemplatePlace } from '../../lib/report/template/read-template';
import { useApp } from './app-state';

type Sections = readonly Pick<OutlineSection, 'id' | 'title' | 'kind'>[];

/** A larger file is no model to write in. */
const mostBytes = 60_000_000;

/** `places`: null until those of the stored document are read. */
export function useTemplate(reportId: string, stored: SchoolTemplate | null, sections: Sections) {
	const { t } = useText();
	const { show } = useApp();
	const [read, setRead] = useState<{ sha256: string; places: TemplatePlace[] } | null>(null);
	const [fault, setFault] = useState<TemplateFault | null>(null);
	const [isReading, setReading] = useState(false);
	const sha256 = stored?.sha256 ?? null;
	useEffect(() => {
		if (sha256 === null) return;
		let isCurrent = true;
		void placesOf(sha256).then((places) => isCurrent && setRead({ sha256, places }));
		return () => void (isCurrent = false);
	}, [sha256]);
	useEffect(() => setFault(null), [reportId]);

	const bring = async (file: File): Promise<void> => {
		setReading(true);
		setFault(null);
		try {
			if (file.size > mostBytes) return setFault('too-large');
			const result = readTemplate(new Uint8Array(await file.arrayBuffer()));
			if (!result.ok) return setFault(result.code);
			const { places } = result.value;
			const fillings = proposeFillings(places, sections);
			await saveTemplate({ reportId, name: file.name, fillings }, new Blob([file], { type: docxType }));
		} finally {
			setReading(false);
		}
	};

	const remove = async (): Promise<void> => {
		const removed = await removeTemplate(reportId);
		if (!removed) return;
		const { template, file } = removed;
		show({
			text: t('template:removed'),
			...(file ? { action: { label: t('common:undo'), run: () => void saveTemplate(template, file) } } : {}),
		});
	};

	return { places: read && read.sha256 === sha256 ? read.places : null, fault, isReading, bring, remove };
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function placesOf(sha256: string): Promise<TemplatePlace[]> {
	const file = await readAsset(sha256);
	const result = file ? readTemplate(new Uint8Array(await file.arrayBuffer())) : null;
	return result?.ok ? result.value.places : [];
}
