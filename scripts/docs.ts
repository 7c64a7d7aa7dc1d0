/*
Makes anew what is taken from the program: the README's tables, the manual page, the completions, the picture. With `--check` it only says which are stale.
*/
await import('./tables.ts');
await import('./write-generated.ts');
await import('./picture.ts');
if (!process.argv.includes('--check')) {
	await import('./frames.ts');
}
