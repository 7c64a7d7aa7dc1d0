/** The value of NODE_OPTIONS that runs code, a module, in each of the program's threads before anything of the program. */
export function preloadOption(code: string): string {
	return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}
