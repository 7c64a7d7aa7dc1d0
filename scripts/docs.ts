/*
Makes what the README takes from the program anew: the tables, then the picture. With `--check` both only say whether they are stale.
*/
await import('./tables.ts');
await import('./picture.ts');
if (!process.argv.includes('--check')) {
	await import('./frames.ts');
}
