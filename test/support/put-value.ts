/**
Puts a value somewhere into a document of plain data.

@param way which key to take at each step, counted modulo their number; it ends early where it comes to what has no keys.
*/
export function putValue(document: unknown, way: readonly number[], value: unknown): void {
	let at = document as Record<string, unknown>;
	for (const [index, step] of way.entries()) {
		const keys = Object.keys(at);
		const key = keys[step % Math.max(1, keys.length)] ?? 'none';
		const next = at[key];
		if (index === way.length - 1 || typeof next !== 'object' || next === null) {
			// A value that stood in two places could come to stand in itself.
			at[key] = structuredClone(value);
			return;
		}

		at = next as Record<string, unknown>;
	}
}
