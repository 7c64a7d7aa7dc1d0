/** A number of bytes for people: «512 bytes», «12 KB», «1.5 MB», each step 1,024 times the one before. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1024) {
		return bytes === 1 ? '1 byte' : `${bytes} bytes`;
	}

	const isSmall = bytes < 1024 * 1024;
	const size = bytes / (isSmall ? 1024 : 1024 * 1024);
	return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${isSmall ? 'KB' : 'MB'}`;
}
