// What a field of a reference is called: the same field has another name in another type.
import type { ReferenceField, ReferenceType } from '../../lib/domain/reference';
import type { Text } from '../../lib/i18n/catalogue';

export function fieldLabel(field: ReferenceField, type: ReferenceType, t: Text): string {
	switch (`${type}.${field}`) {
		case 'article.container':
			return t('cite:journal');
		case 'email.authors':
			return t('cite:sender');
		case 'interview.authors':
			return t('cite:interviewed');
		case 'interview.recipient':
			return t('cite:interviewer');
		case 'dataset.edition':
			return t('cite:version');
		case 'dataset.publisher':
			return t('cite:producer');
		default:
			return t(`cite:fields.${field}`);
	}
}
