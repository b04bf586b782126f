// The tools of the picker: what a click means, what is shown, the way back, and the two ways out.
import { Crop, EyeOff, Redo2, SquareMousePointer, Undo2 } from 'lucide';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import type { SurfaceMode } from './surface';

const icons = { element: SquareMousePointer, region: Crop, mask: EyeOff };

export type PickerBarProps = {
	mode: SurfaceMode;
	modes: readonly SurfaceMode[];
	/** Null where there is only one of the two to see. */
	showsCopy: boolean | null;
	canUndo: boolean;
	canRedo: boolean;
	keeping: boolean;
	/** What the button keeps: the page, an element, an area. */
	kept: 'page' | 'element' | 'region';
	onMode: (mode: SurfaceMode) => void;
	onShowCopy: (shows: boolean) => void;
	onUndo: () => void;
	onRedo: () => void;
	onKeep: () => void;
	onGiveUp: () => void;
};

export function PickerBar(props: PickerBarProps) {
	const { t } = useText();
	return (
		<div class="picker-bar">
			<div class="row picker-modes" role="group" aria-label={t('picker:modes')}>
				{props.modes.map((mode) => (
					<Button
						key={mode}
						icon={icons[mode]}
						aria-pressed={mode === props.mode}
						data-mode={mode}
						onClick={() => props.onMode(mode)}
					>
						{t(`picker:mode.${mode}`)}
					</Button>
				))}
			</div>
			{props.showsCopy === null ? null : (
				<label class="check picker-copy">
					<input
						type="checkbox"
						role="switch"
						aria-checked={props.showsCopy}
						name="copy"
						checked={props.showsCopy}
						onChange={(event) => props.onShowCopy(event.currentTarget.checked)}
					/>
					<span>{t('picker:copy')}</span>
				</label>
			)}
			<div class="row picker-history">
				<Button icon={Undo2} iconOnly disabled={!props.canUndo} onClick={props.onUndo}>
					{t('picker:undo')}
				</Button>
				<Button icon={Redo2} iconOnly disabled={!props.canRedo} onClick={props.onRedo}>
					{t('picker:redo')}
				</Button>
			</div>
			<div class="row picker-ends">
				<Button onClick={props.onGiveUp} data-act="give-up">
					{t('picker:giveUp')}
				</Button>
				<Button variant="primary" busy={props.keeping} onClick={props.onKeep} data-act="keep">
					{t(`picker:keep.${props.kept}`)}
				</Button>
			</div>
		</div>
	);
}
