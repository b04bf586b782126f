// The cover's words, filled in where the cover is shown: saved at every keystroke.
import { useEffect, useState } from 'preact/hooks';
import { IdentityForm } from '../../../components/report/identity-form';
import { readIdentity, saveIdentity } from '../../../lib/db/identity-repository';
import type { Identity } from '../../../lib/domain/settings';

export function CoverForm({ onChange }: { onChange: () => void }) {
	const [identity, setIdentity] = useState<Identity | null>(null);
	useEffect(() => void readIdentity().then(setIdentity), []);
	if (!identity) return null;
	return (
		<IdentityForm
			isInside
			identity={identity}
			onIdentity={(changed) => {
				setIdentity(changed);
				void saveIdentity(changed).then(onChange);
			}}
		/>
	);
}
