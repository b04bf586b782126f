// pdf.js is written for browsers of 2026; Node 24 lacks a few of their methods. Import this before anything that reads a PDF in Node.
Uint8Array.prototype.toHex ??= function toHex() {
	return Buffer.from(this).toString('hex');
};
for (const { prototype } of [Map, WeakMap]) {
	prototype.getOrInsertComputed ??= function getOrInsertComputed(key, make) {
		if (!this.has(key)) this.set(key, make(key));
		return this.get(key);
	};
	prototype.getOrInsert ??= function getOrInsert(key, value) {
		return this.getOrInsertComputed(key, () => value);
	};
}
Math.sumPrecise ??= (values) => {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
};
