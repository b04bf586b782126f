// The places of a school's document, a section of the report to choose beside each; and the sections that have no place.
import type { SchoolTemplate } from '../../lib/domain/school-template';
import { useText } from '../text-context';
import { SelectField } from '../ui/field';

export type TemplatePlacesProps = {
	name: string;
	/** `level` 0: a content control. */
	places: readonly { place: string; title: string; level: number }[];
	/** In the order of the report; `number` '' for what is not numbered. A part that is placed brings its sections. */
	sections: readonly { id: string; number: string; title: string; level: number; partId: string | null }[];
	fillings: SchoolTemplate['fillings'];
	onFill: (fillings: SchoolTemplate['fillings']) => void;
};

/** More would push what one does next out of sight. */
const fewLeft = 8;

export function TemplatePlaces({ name, places, sections, fillings, onFill }: TemplatePlacesProps) {
	const { t } = useText();
	const filled = fillings.filter(({ place }) => places.some((other) => other.place === place));
	const choices = [
		{ value: '', label: t('template:nothing') },
		...sections.map(({ id, number, title }) => ({ value: id, label: [number, title].filter(Boolean).join(' ') })),
	];
	const isPlaced = (id: string | null): boolean => filled.some(({ sectionId }) => sectionId === id);
	const left = sections.filter(({ id, partId }) => !isPlaced(id) && !(partId !== null && isPlaced(partId)));
	const change = (place: string, sectionId: string): void => {
		const others = fillings.filter((filling) => filling.place !== place);
		onFill(sectionId === '' ? others : [...others, { place, sectionId }]);
	};
	let depth = 0;
	return (
		<>
			<table class="template-places">
				<caption>{t('template:caption', { name })}</caption>
				<thead>
					<tr>
						<th scope="col">{t('template:place')}</th>
						<th scope="col">{t('template:section')}</th>
					</tr>
				</thead>
				<tbody>
					{places.map(({ place, title, level }) => {
						// A control stands under the heading before it.
						if (level > 0) depth = level;
						return (
							<tr key={place}>
								<th scope="row">
									<span class="template-place" style={{ '--depth': String(Math.min(level > 0 ? depth - 1 : depth, 5)) }}>
										{title}
										<span class="soft"> · {level > 0 ? t('template:heading', { level }) : t('template:control')}</span>
									</span>
								</th>
								<td>
									<SelectField
										label={t('template:sectionFor', { place: title })}
										labelHidden
										value={fillings.find((filling) => filling.place === place)?.sectionId ?? ''}
										choices={choices}
										onValue={(id) => change(place, id)}
									/>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<div class="stack stack-tight">
				<p role="status">{t('template:filled', { count: filled.length, total: places.length })}</p>
				{left.length > 0 ? (
					<details open={left.length <= fewLeft}>
						<summary>{t('template:left', { count: left.length })}</summary>
						<ul class="template-left soft dense">
							{left.map(({ id, number, title }) => (
								<li key={id}>{[number, title].filter(Boolean).join(' ')}</li>
							))}
						</ul>
					</details>
				) : null}
			</div>
		</>
	);
}
