// The icon that stands where a piece has no picture: what kind of file it is, or that it is a note.
import { FileCode, FileText, Film, Globe, Image, Mail, Sheet, StickyNote } from 'lucide';
import { originOf, type Evidence } from '../../lib/domain/evidence';
import type { FileFormat } from '../../lib/domain/file-format';
import { Icon, type IconNode } from '../ui/icon';

const signs: Record<FileFormat, IconNode> = {
	png: Image,
	jpeg: Image,
	webp: Image,
	pdf: FileText,
	docx: FileText,
	xlsx: Sheet,
	csv: Sheet,
	eml: Mail,
	mhtml: FileCode,
	html: FileCode,
	mp4: Film,
};

export function PieceSign({ piece }: { piece: Evidence }) {
	const sign = piece.file ? signs[piece.file.format] : originOf(piece) === 'note' ? StickyNote : Globe;
	return (
		<span class="piece-sign">
			<Icon of={sign} size={24} />
		</span>
	);
}
