// Stands in for a page when the database can't be used: another version of Glane took it, or it can't be read.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { Button } from '../../components/ui/button';
import { ErrorPanel } from '../../components/ui/error-panel';
import { onDatabaseTaken } from '../../lib/db/database-events';
import { useApp } from './app-state';

export function DatabaseGuard({ children }: { children: ComponentChildren }) {
	const { t } = useText();
	const { library } = useApp();
	const [taken, setTaken] = useState<'newer' | 'blocked' | null>(null);
	useEffect(() => onDatabaseTaken(setTaken), []);
	const reload = (
		<Button variant="primary" onClick={() => location.reload()}>
			{t('dashboard:database.reload')}
		</Button>
	);
	if (taken === 'newer') {
		return <ErrorPanel happened={t('dashboard:database.newer')} safe={t('dashboard:database.safe')} action={reload} />;
	}
	if (taken === 'blocked' && library.stage.value === 'opening') {
		return <ErrorPanel happened={t('dashboard:database.blocked')} safe={t('dashboard:database.closeOthers')} />;
	}
	if (library.stage.value === 'failed') {
		const details = library.failure.value?.stack ?? library.failure.value?.message ?? '';
		return (
			<ErrorPanel
				happened={t('dashboard:database.unreadable')}
				safe={t('dashboard:database.unreadableSafe')}
				details={details}
				action={reload}
			/>
		);
	}
	return <>{children}</>;
}
