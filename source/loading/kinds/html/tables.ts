import {type DomElement, isElement, isText, nodesUnder} from './dom.ts';

/** What stands in the cells of a page that is laid out by a table, and in those of no list of facts. */
const layoutContent = new Set(
	'table h1 h2 h3 h4 h5 h6 blockquote article section figure hr pre form'.split(' '),
);

/** A cell with more characters is text that was put in a table. */
const mostInCell = 400;

/**
Whether a table holds data, row by row, rather than columns of a page: it has two columns somewhere, and each of its cells is short and holds no parts of a page.
Its rows are then read as such.
*/
export function isDataTable(table: DomElement): boolean {
	if (/^(?:none|presentation)$/iu.test(table.getAttribute('role') ?? '')) {
		return false;
	}

	const scan: CellScan = {cells: 0, mostCells: 0, inCell: 0, paragraphs: 0, hasHeader: false};
	for (const node of nodesUnder(table)) {
		if (isText(node)) {
			scan.inCell += (node.textContent ?? '').trim().length;
		} else if (isElement(node)) {
			if (layoutContent.has(node.localName)) {
				return false;
			}

			takeElement(node.localName, scan);
		}

		// Headers say that a table is one, even with a long note in a cell.
		if (scan.inCell > (scan.hasHeader ? mostInCell * 4 : mostInCell) || scan.paragraphs > 3) {
			return false;
		}
	}

	return Math.max(scan.mostCells, scan.cells) > 1;
}

type CellScan = {cells: number; mostCells: number; inCell: number; paragraphs: number; hasHeader: boolean};

function takeElement(name: string, scan: CellScan): void {
	if (name === 'tr') {
		scan.mostCells = Math.max(scan.mostCells, scan.cells);
		scan.cells = 0;
	} else if (name === 'td' || name === 'th' || name === 'caption') {
		scan.cells += name === 'caption' ? 0 : 1;
		scan.inCell = 0;
		scan.paragraphs = 0;
		scan.hasHeader ||= name === 'th' || name === 'caption';
	} else if (name === 'p' || name === 'li' || name === 'div') {
		scan.paragraphs++;
	}
}
