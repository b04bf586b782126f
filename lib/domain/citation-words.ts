// The fixed words of a reference, in French and English. They are the norm's and not the interface's: a document has one language,
// whatever that of the screen.

export type CitationLanguage = 'fr' | 'en';

const fr = {
	and: 'et',
	undated: '[sans date]',
	untitled: '[sans titre]',
	online: 'en ligne',
	post: 'publication',
	onlinePost: 'publication en ligne',
	video: 'vidéo',
	onlineVideo: 'vidéo en ligne',
	data: 'jeu de données',
	onlineData: 'jeu de données en ligne',
	dashboard: 'tableau de bord en ligne',
	document: 'document',
	email: 'courrier électronique',
	interview: 'entretien',
	note: 'note du candidat',
	state: 'État au',
	at: 'Disponible à l’adresse\u202f: ',
	seen: 'Consulté le',
	colon: '\u202f: ',
	volume: (volume: string) => `Vol.\u00a0${volume}`,
	issue: (issue: string) => `n°\u00a0${issue}`,
	pageRange: (pages: string) => `p.\u00a0${pages}`,
	pageCount: (pages: string) => `${pages}\u00a0p.`,
	report: (number: string) => `Rapport n°\u00a0${number}`,
	edition: (edition: string) => `${edition}${edition === '1' ? 're' : 'e'}\u00a0éd.`,
	version: (version: string) => `Version\u00a0${version}`,
	duration: (duration: string) => `Durée\u202f: ${duration}`,
	sentTo: (name: string) => `Message à ${name}`,
	ledBy: (name: string) => `Propos recueillis par ${name}`,
	personal: 'Communication personnelle',
};

const en: typeof fr = {
	and: 'and',
	undated: '[no date]',
	untitled: '[untitled]',
	online: 'online',
	post: 'post',
	onlinePost: 'online post',
	video: 'video',
	onlineVideo: 'online video',
	data: 'data set',
	onlineData: 'online data set',
	dashboard: 'online dashboard',
	document: 'document',
	email: 'e-mail',
	interview: 'interview',
	note: 'candidate’s note',
	state: 'State on',
	at: 'Available from: ',
	seen: 'Accessed',
	colon: ': ',
	volume: (volume) => `Vol.\u00a0${volume}`,
	issue: (issue) => `no.\u00a0${issue}`,
	pageRange: (pages) => `${/^\d+$/.test(pages) ? 'p.' : 'pp.'}\u00a0${pages}`,
	pageCount: (pages) => `${pages}\u00a0pp.`,
	report: (number) => `Report no.\u00a0${number}`,
	edition: (edition) => `${edition}${ordinal(Number(edition))}\u00a0ed.`,
	version: (version) => `Version\u00a0${version}`,
	duration: (duration) => `Duration: ${duration}`,
	sentTo: (name) => `Message to ${name}`,
	ledBy: (name) => `Interview by ${name}`,
	personal: 'Personal communication',
};

export const citationWords = { fr, en };

function ordinal(number: number): string {
	if (number % 100 >= 11 && number % 100 <= 13) return 'th';
	return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
