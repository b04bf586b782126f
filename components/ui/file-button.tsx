// A button that asks for one file; the native field is there for the browser alone.
import { Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from './button';

export type FileButtonProps = { label: string; accept: string; act?: string; onFile: (file: File) => void };

export function FileButton({ label, accept, act, onFile }: FileButtonProps) {
	const field = useRef<HTMLInputElement>(null);
	return (
		<>
			<Button icon={Upload} data-act={act} onClick={() => field.current?.click()}>
				{label}
			</Button>
			<input
				ref={field}
				type="file"
				class="visually-hidden"
				tabIndex={-1}
				aria-label={label}
				accept={accept}
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) onFile(file);
					// The same file may be chosen again.
					event.currentTarget.value = '';
				}}
			/>
		</>
	);
}
