// The 14 columns of Moodle's competency framework CSV, in its order and under its English names
// (admin/tool/lpimportcsv: framework_importer.php and its language file). Moodle maps them by position.
export const moodleColumns = [
	'Parent ID number',
	'ID number',
	'Short name',
	'Description',
	'Description format',
	'Scale values',
	'Scale configuration',
	'Rule type (optional)',
	'Rule outcome (optional)',
	'Rule config (optional)',
	'Cross-referenced competency ID numbers',
	'Exported ID (optional)',
	'Is framework',
	'Taxonomy',
] as const;

export const moodleScale = 'Non couvert,Partiel,Couvert';

/** The first entry is Moodle's own scale number, which its importer replaces; one value is the default, one counts as proficient. */
export const moodleScaleConfiguration = JSON.stringify([
	{ scaleid: '1' },
	{ id: 1, scaledefault: 1, proficient: 0 },
	{ id: 3, scaledefault: 0, proficient: 1 },
]);

/** FORMAT_HTML of Moodle. */
export const moodleHtml = '1';

/** Short names and ID numbers; Moodle cuts what is longer, and would then find no parent under its ID number. */
export const moodleMax = 100;
