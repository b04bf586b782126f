// Prepares a bare machine: packages, browsers, unzip, readers of PDF. Runs on plain Node 20 with nothing installed, so it may import
// only `node:` modules: it is what runs `npm ci`. `node setup.mjs [--chromium] [--firefox]`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules/.glane-setup');
const browsersFile = join(root, '.cache/browsers.json');

const known = {
	chromium: {
		variable: 'GLANE_CHROMIUM',
		commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		// Where installers put it when it is not in PATH.
		places: [
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		],
		apt: 'chromium',
		playwright: 'chromium',
		// The layout of playwright's cache, `chromium-1234/chrome-linux64/chrome`.
		cached: /^chromium-\d+$/,
		inside: [
			'chrome-linux64/chrome',
			'chrome-linux/chrome',
			'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
			'chrome-win64/chrome.exe',
		],
	},
	firefox: {
		variable: 'GLANE_FIREFOX',
		commands: ['firefox-esr', 'firefox'],
		places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
		apt: 'firefox-esr',
		// Playwright's own Firefox speaks no BiDi, so it would not do.
		playwright: undefined,
		cached: undefined,
		inside: [],
	},
};

function say(line) {
	process.stdout.write(`[setup] ${line}\n`);
}

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

function inPath(command) {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const path = join(folder, command);
		if (folder && isExecutable(path)) return path;
	}
	return undefined;
}

function inPlaywrightCache(browser) {
	if (!browser.cached) return undefined;
	const caches = [
		process.env.PLAYWRIGHT_BROWSERS_PATH,
		join(homedir(), '.cache/ms-playwright'),
		join(homedir(), 'Library/Caches/ms-playwright'),
		join(homedir(), 'AppData/Local/ms-playwright'),
	];
	for (const cache of caches) {
		if (!cache || !existsSync(cache)) continue;
		// Newest revision first.
		const folders = readdirSync(cache).filter((name) => browser.cached.test(name));
		folders.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
		for (const folder of folders) {
			const found = browser.inside.map((path) => join(cache, folder, path)).find(isExecutable);
			if (found) return found;
		}
	}
	return undefined;
}

function readCache() {
	try {
		return JSON.parse(readFileSync(browsersFile, 'utf8'));
	} catch {
		return {};
	}
}

/**
 * Finds one browser without installing anything. A path given in the environment is taken or refused, never ignored:
 * silently testing another browser than the one asked for would be worse than stopping.
 */
export function findBrowser(name) {
	const browser = known[name];
	const asked = process.env[browser.variable];
	if (asked) {
		const path = isAbsolute(asked) ? asked : (inPath(asked) ?? resolve(asked));
		if (!isExecutable(path)) throw new Error(`${browser.variable}=${asked} is not a program that can be run.`);
		return path;
	}
	const cached = readCache()[name];
	if (cached && isExecutable(cached)) return cached;
	for (const command of browser.commands) {
		const path = inPath(command);
		if (path) return path;
	}
	return browser.places.find(isExecutable) ?? inPlaywrightCache(browser);
}

/** `{ chromium?: string, firefox?: string }`: what the environment, `.cache/browsers.json` and the machine offer. */
export function findBrowsers() {
	return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
}

function run(command, args, options = {}) {
	const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
	return result.status === 0;
}

/** `[]` when already root, `['sudo', '-n']` when sudo asks for no password, undefined when neither. */
function asRoot() {
	if (process.getuid?.() === 0) return [];
	if (inPath('sudo') && run('sudo', ['-n', 'true'], { stdio: 'ignore' })) return ['sudo', '-n'];
	return undefined;
}

let listsUpdated = false;

function aptInstall(name) {
	const prefix = inPath('apt-get') ? asRoot() : undefined;
	if (!prefix) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args) => {
		const [command, ...rest] = [...prefix, 'apt-get', ...args];
		return run(command, rest, { env });
	};
	say(`installing ${name} with apt-get`);
	// A failed update is no reason to stop: the lists already there may be enough.
	if (!listsUpdated) listsUpdated = apt('update', '-q') || true;
	return apt('install', '-y', '-q', '--no-install-recommends', name);
}

function playwrightInstall(name) {
	const cli = join(root, 'node_modules/playwright-core/cli.js');
	if (!name || !existsSync(cli)) return false;
	say(`installing ${name} with playwright-core`);
	return run(process.execPath, [cli, 'install', name]);
}

/** Finds the browser or installs it; throws one sentence saying what a person should do. */
function ensureBrowser(name) {
	const browser = known[name];
	const found = findBrowser(name);
	if (found) return found;
	aptInstall(browser.apt);
	const installed = findBrowser(name);
	// On Ubuntu, apt's chromium and firefox are shells around snap that may be there and not start.
	if (installed && starts(installed)) return installed;
	playwrightInstall(browser.playwright);
	const last = (browser.playwright && inPlaywrightCache(browser)) ?? findBrowser(name);
	if (last && starts(last)) return last;
	const what = name === 'chromium' ? 'Chromium or Chrome (148 or newer)' : 'Firefox (ESR 140 or newer)';
	throw new Error(
		`No ${name} could be found or installed: install ${what}, then run the command again, or give its path in ${browser.variable}.`,
	);
}

function starts(path) {
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Whether what npm says it installed is what the lock file asks: a person's own `npm install` need not be redone. */
function installedMatches() {
	try {
		const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
		const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
		return Object.entries(wanted).every(([path, { version, optional }]) => {
			if (path === '') return true;
			// Optional packages for other systems are absent by design.
			return path in present ? present[path].version === version : optional === true;
		});
	} catch {
		return false;
	}
}

function installPackages() {
	// Inside an npm script `node` is the one in node_modules, which `npm ci` deletes under its own feet.
	const PATH = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	const env = { ...process.env, PATH: PATH.join(delimiter) };
	const windows = process.platform === 'win32';
	// Errors only: npm would list every package that wants a newer Node than this one, and node@24 is among those installed.
	const npm = (args, options) =>
		run(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
			env,
			shell: windows,
			...options,
		});
	say('npm ci');
	if (npm(['ci'], { stdio: 'ignore' })) return true;
	// npm 11.16 to 12 refuse a lock file of their own making when the registry lacks an optional package meant for another
	// system (npm/cli#9846). `npm install` takes the locked versions all the same; --no-save leaves the lock file alone.
	say('npm ci refused, npm install --no-save');
	return npm(['install', '--no-save']);
}

function ensurePackages() {
	const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wanted) return;
	if (!installedMatches() && !installPackages()) {
		throw new Error('`npm install` failed: see its message above (is the npm registry reachable?).');
	}
	if (!existsSync(join(root, 'node_modules/playwright-core'))) {
		throw new Error('npm left out the development packages: unset NODE_ENV=production and run the command again.');
	}
	writeFileSync(stampFile, `${wanted}\n`);
}

/** Everything a test or the demo needs, for the browsers named. Quick when all is there. */
export function setUp(names = Object.keys(known)) {
	ensurePackages();
	const found = {};
	for (const name of names) found[name] = ensureBrowser(name);
	// Some checks unpack the bundle as a jury would; they say "skipped" without it, so its absence is not fatal.
	// The PDF's tests read it with programs that have nothing to do with what made it.
	const readers = [
		['unzip', 'unzip'],
		['pdftotext', 'poppler-utils'],
		['qpdf', 'qpdf'],
	];
	for (const [program, name] of readers) if (process.platform === 'linux' && !inPath(program)) aptInstall(name);
	// Paths from the environment are for this run only: the cache must not remember them.
	const lasting = names.filter((name) => !process.env[known[name].variable]).map((name) => [name, found[name]]);
	const text = `${JSON.stringify({ ...readCache(), ...Object.fromEntries(lasting) }, null, '\t')}\n`;
	mkdirSync(dirname(browsersFile), { recursive: true });
	if (!existsSync(browsersFile) || readFileSync(browsersFile, 'utf8') !== text) writeFileSync(browsersFile, text);
	return found;
}

/** Accepts `--chromium --firefox` as well as `--browsers chromium,firefox`; both browsers when nothing is said. */
function browsersAsked(args) {
	const list = args.indexOf('--browsers');
	const named = list === -1 ? [] : (args[list + 1] ?? '').split(',');
	const asked = Object.keys(known).filter((name) => args.includes(`--${name}`) || named.includes(name));
	return asked.length > 0 ? asked : undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	try {
		setUp(browsersAsked(process.argv.slice(2)));
	} catch (error) {
		process.stderr.write(`[setup] ${error.message}\n`);
		process.exitCode = 1;
	}
}
