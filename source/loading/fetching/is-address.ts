/** Whether what the reader has named is an address on the web (`http://` or `https://`, in any case) and not a file. */
export function isAddress(name: string): boolean {
	return /^https?:\/\//i.test(name);
}
