import { host, Wrapped } from '../bridge/bridge';
import { enumOf } from '../bridge/expose';
import type { HtmlOutput } from './html';

interface Item {
	caption: string;
	run?: string;
	items?: Item[];
	separator?: true;
}

export class Menu extends Wrapped<{ caption: string; items: Item[]; addon: boolean }> {
	addItem(caption: string, run: string) {
		this._.items.push({ caption, run });
		return this;
	}
	addSeparator() {
		this._.items.push({ caption: '', separator: true });
		return this;
	}
	addSubMenu(menu: Menu) {
		this._.items.push({ caption: menu._.caption, items: menu._.items });
		return this;
	}
	addToUi() {
		host('addMenu', { caption: this._.caption, items: this._.items }, this._.addon);
	}
}

export class PromptResponse extends Wrapped<null> {
	getResponseText() {
		return '';
	}
	getSelectedButton() {
		return enumOf('Button').CANCEL;
	}
}

export class Ui extends Wrapped<null> {
	createMenu(caption: string) {
		return new Menu({ caption, items: [], addon: false });
	}
	createAddonMenu() {
		return new Menu({ caption: '', items: [], addon: true });
	}
	showSidebar(output: HtmlOutput) {
		host('showPanel', { kind: 'sidebar', title: output._.title ?? '', html: output._.content, width: 300 });
	}
	showModalDialog(output: HtmlOutput, title: string) {
		host('showPanel', { kind: 'dialog', title, html: output._.content, width: output._.width, height: output._.height });
	}
	showModelessDialog(output: HtmlOutput, title: string) {
		this.showModalDialog(output, title);
	}
	alert(first: string, ...rest: unknown[]) {
		const text = typeof rest[0] === 'string' ? rest[0] : null;
		host('message', 'alert', text === null ? '' : String(first), text ?? String(first));
		const buttons = rest.find((one) => typeof one === 'object' && one !== null);
		// Nobody is there to answer: the person presses the button that agrees.
		return String(buttons ?? 'OK').startsWith('YES') ? enumOf('Button').YES : enumOf('Button').OK;
	}
	prompt(first: string, ...rest: unknown[]) {
		host('message', 'alert', typeof rest[0] === 'string' ? String(first) : '', typeof rest[0] === 'string' ? rest[0] : String(first));
		return new PromptResponse(null);
	}
}
