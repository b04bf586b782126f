// The members of a team: name, role, which of them the candidate is; a last line adds one.
import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Member } from '../../lib/domain/contribution';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useTyped } from '../ui/use-typed';

export type MembersTableProps = {
	members: readonly Member[];
	onMember: (member: Member) => void;
	onRemove: (member: Member) => void;
};

export function MembersTable({ members, onMember, onRemove }: MembersTableProps) {
	const { t } = useText();
	const [name, setName] = useState('');
	const add = (): void => {
		if (name.trim() === '') return;
		// Who begins the team is most often oneself.
		onMember({ id: crypto.randomUUID(), name: name.trim(), role: '', isCandidate: members.length === 0 });
		setName('');
	};
	return (
		<div class="stack">
			{members.length > 0 ? (
				<ul class="team-members">
					{members.map((member) => (
						<MemberRow key={member.id} member={member} onMember={onMember} onRemove={onRemove} />
					))}
				</ul>
			) : (
				<p class="soft">{t('team:nobody')}</p>
			)}
			<form
				class="row team-add"
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<TextField label={t('team:newName')} name="member" value={name} onValue={setName} />
				<Button type="submit" icon={Plus} data-act="add-member">
					{t('team:add')}
				</Button>
			</form>
		</div>
	);
}

type MemberRowProps = Omit<MembersTableProps, 'members'> & { member: Member };

function MemberRow({ member, onMember, onRemove }: MemberRowProps) {
	const { t } = useText();
	const [name, typeName] = useTyped(member.name, (value) => onMember({ ...member, name: value }));
	const [role, typeRole] = useTyped(member.role, (value) => onMember({ ...member, name, role: value }));
	return (
		<li class="team-member">
			<TextField label={t('team:name')} value={name} onValue={typeName} />
			<TextField label={t('team:role')} value={role} onValue={typeRole} />
			<label class="row">
				<input
					type="radio"
					name="candidate"
					checked={member.isCandidate}
					onChange={() => onMember({ ...member, name, role, isCandidate: true })}
				/>
				{t('team:me')}
			</label>
			<Button small iconOnly icon={X} onClick={() => onRemove(member)}>
				{t('common:removeNamed', { name })}
			</Button>
		</li>
	);
}
