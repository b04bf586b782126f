// Where a zip is written and waits to be saved: the origin private file system, which no other site or program sees.

const folderName = 'exports';

const folder = async (): Promise<FileSystemDirectoryHandle> =>
	(await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });

/** A file open for writing at any place; only a worker may do this. */
export async function openPrivateFile(name: string): Promise<FileSystemSyncAccessHandle> {
	return (await (await folder()).getFileHandle(name, { create: true })).createSyncAccessHandle();
}

/** Null when it is no longer there. */
export async function privateFile(name: string): Promise<File | null> {
	try {
		return await (await (await folder()).getFileHandle(name)).getFile();
	} catch {
		return null;
	}
}

/** Only the last export is kept, to be saved again: a dossier may weigh a gigabyte. */
export async function removePrivateFiles(except: string | null = null): Promise<void> {
	const directory = await folder();
	for (const name of await Array.fromAsync(directory.keys())) {
		if (name === except) continue;
		// Another tab may be writing it; it will go next time.
		await directory.removeEntry(name).catch(() => undefined);
	}
}
