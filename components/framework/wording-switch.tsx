// Official sentences beside ours, or ours alone: the choice of whoever has attached their document.
import { useText } from '../text-context';
import { CheckField } from '../ui/field';

export type WordingSwitchProps = {
	/** Name of the document the sentences come from. */
	documentName: string;
	isShown: boolean;
	onShown: (isShown: boolean) => void;
};

export function WordingSwitch({ documentName, isShown, onShown }: WordingSwitchProps) {
	const { t } = useText();
	return (
		<CheckField
			label={t('frameworks:wording.show')}
			hint={t('frameworks:wording.showHint', { name: documentName })}
			checked={isShown}
			onChecked={onShown}
		/>
	);
}
