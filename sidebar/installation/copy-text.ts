/** Google's frame lets a page write to the clipboard in some browsers; in others what is selected is copied. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
	field.focus();
	field.select();
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		return document.execCommand('copy');
	}
}
