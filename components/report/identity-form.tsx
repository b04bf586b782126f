// Who the candidate is, as the cover page prints it. Every keystroke is handed over.
import type { Identity } from '../../lib/domain/settings';
import { useText } from '../text-context';
import { TextField } from '../ui/field';

export type IdentityFormProps = {
	identity: Identity;
	onIdentity: (identity: Identity) => void;
	/** Under a heading that says what it is: its own is only read aloud. */
	isInside?: boolean;
};

export function IdentityForm({ identity, onIdentity, isInside }: IdentityFormProps) {
	const { t } = useText();
	const change = (part: Partial<Identity>): void => onIdentity({ ...identity, ...part });
	return (
		<section class="stack" aria-labelledby="report-identity">
			<h2 id="report-identity" class={isInside ? 'visually-hidden' : undefined}>
				{t('report:screen.identity')}
			</h2>
			<div class="identity-fields">
				<TextField
					name="name"
					data-node="cover-name"
					autocomplete="name"
					label={t('report:screen.name')}
					hint={t('report:screen.nameHint')}
					value={identity.name}
					onValue={(name) => change({ name })}
				/>
				<TextField
					name="session"
					data-node="cover-session"
					label={t('report:screen.session')}
					hint={t('report:screen.sessionHint')}
					value={identity.session}
					onValue={(session) => change({ session })}
				/>
				<TextField
					name="company"
					autocomplete="organization"
					label={t('report:screen.company')}
					value={identity.company}
					onValue={(company) => change({ company })}
				/>
				<TextField
					name="role"
					autocomplete="organization-title"
					label={t('report:screen.role')}
					value={identity.role}
					onValue={(role) => change({ role })}
				/>
			</div>
			<p class="soft small">{t('report:screen.saved')}</p>
		</section>
	);
}
