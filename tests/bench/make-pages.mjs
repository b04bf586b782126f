// Three large pages of our own, for a checkout without ../shared: a dashboard of canvases in an inner scroller, a feed of
// heavy images, and a page of twenty thousand nodes under twelve thousand style rules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Writes dash.html, feed.html and big.html, and what they need, into a folder. */
export function makePages(folder) {
	const write = (name, content) => writeFileSync(join(folder, name), content);
	for (let i = 0; i < 60; i++) write(`photo-${i}.png`, noisyPicture(300, 200, i + 1));
	write('dash.html', dashboard());
	write('feed.html', feed());
	write('big.css', manyRules());
	write('big.html', manyNodes());
}

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

const page = (title, head, body) =>
	`<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

function dashboard() {
	const head = `<style>html,body{margin:0;height:100%}main{height:100vh;overflow:auto;font:13px sans-serif}
canvas{width:400px;height:220px;margin:6px;border:1px solid #ccc}td{padding:3px 8px;border-bottom:1px solid #eee}</style>`;
	const rows = many(300, (line) => `<tr>${many(10, (column) => `<td>${(line * 37 + column * 911) % 9973}</td>`)}</tr>`);
	return page(
		'Campagnes',
		head,
		`<main><h1>Campagnes</h1><div id="charts"></div><table>${rows}</table></main><script>(${drawCharts.toString()})()</script>`,
	);
}

/** Runs in the page. */
function drawCharts() {
	for (let chart = 0; chart < 24; chart++) {
		const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 440 });
		document.querySelector('#charts').append(canvas);
		const context = canvas.getContext('2d');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, 800, 440);
		context.strokeStyle = `hsl(${chart * 15} 70% 45%)`;
		context.lineWidth = 3;
		context.beginPath();
		for (let x = 0; x < 800; x++) context.lineTo(x, 220 + 120 * Math.sin(x / 40 + chart) + 20 * Math.sin(x / 7));
		context.stroke();
		context.fillStyle = '#333';
		context.font = '20px sans-serif';
		context.fillText(`Impressions ${chart}`, 20, 30);
	}
}

function feed() {
	const head =
		'<style>body{font:14px sans-serif;width:640px;margin:auto}article{border:1px solid #ddd;padding:12px;margin:8px}</style>';
	const words = 'La campagne est lancée, le taux de clic progresse de 12 %. '.repeat(4);
	const posts = many(
		400,
		(i) => `<article><h3><a href="#${i}">Compte ${i}</a> · ${i} h</h3><p>${words}</p>
<img loading="lazy" width="300" height="200" alt="" src="/photo-${i % 60}.png"><p><button>J’aime</button> ${i * 7}</p></article>`,
	);
	return page('Fil', head, posts);
}

const manyRules = () =>
	many(
		4000,
		(i) => `.c${i}{color:hsl(${i % 360} 50% 40%);padding:${i % 7}px}
.c${i}:hover>.d${i % 50}{margin:${i % 5}px}
@media (min-width:${400 + (i % 900)}px){.c${i} .e${i % 30}{border:1px solid #${(i % 4096).toString(16).padStart(3, '0')}}}`,
	);

function manyNodes() {
	const lines = many(
		5000,
		(i) => `<div class="c${i % 2500}"><span class="d${i % 50}">ligne ${i}</span><i class="e${i % 30}">x</i><b>${i}</b></div>`,
	);
	return page('Grande page', '<link rel="stylesheet" href="/big.css">', lines);
}

/** A PNG that compresses badly, as photographs do. */
function noisyPicture(width, height, start) {
	let seed = start;
	const raw = Buffer.alloc((width * 3 + 1) * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			seed = (seed * 1103515245 + 12345) & 0x7fffffff;
			raw.set([(x * start) & 255, (y * 3 + start) & 255, (seed >> 16) & 127], y * (width * 3 + 1) + 1 + x * 3);
		}
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2], 8);
	const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
	return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type), data]);
	const size = Buffer.alloc(4);
	const sum = Buffer.alloc(4);
	size.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([size, body, sum]);
}
