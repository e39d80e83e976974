import type { ExportWords } from './export-words';

/** What tables are headed with in other languages: German, Portuguese, Spanish, French, Ukrainian, Kazakh. Other words are asked about. */
export const languages: ExportWords = {
	deals: {
		deal_id: 'auftragsnr|auftragsnummer|vorgangsnummer|id do negócio|id del negocio|pedido|nº do pedido|código|número|номер угоди|id угоди',
		name: 'titel|bezeichnung|geschäft|negócio|título|oportunidade|oportunidad|negocio|nombre del negocio|nome do negócio|opportunité|affaire|назва|назва угоди|мәміле|атауы',
		client_id: 'kunde|kundenname|firma|unternehmen|cliente|empresa|société|entreprise|клієнт|контрагент|клиент атауы|тапсырыс беруші',
		manager_id:
			'verkäufer|vertriebsmitarbeiter|zuständig|verantwortlich|betreuer|bearbeiter|vendedor|vendedora|responsável|responsable|comercial|vendeur|commercial|відповідальний|менеджер|жауапты',
		stage_id: 'phase|vertriebsphase|etapa|fase|étape|етап|стадія|кезең',
		outcome: 'situação|estado|statut|ergebnis|resultado|статус угоди|мәртебе|күйі',
		amount:
			'betrag|umsatz|auftragswert|wert|summe|valor|valor total|valor do negócio|importe|monto|venta|ventas|montant|chiffre d’affaires|ca|сума|сума угоди|сомасы',
		currency: 'währung|moeda|moneda|devise|валюта угоди',
		created_at:
			'erstellt|erstellt am|erstelldatum|anlagedatum|auftragsdatum|criado em|data de criação|data de abertura|fecha de creación|creado|date de création|créé le|дата створення|құрылған күні',
		closed_at:
			'abschlussdatum|abgeschlossen am|geschlossen am|data de fechamento|fechado em|data da venda|fecha de cierre|fecha de venta|date de clôture|date de vente|дата закриття|дата продажу|жабылған күні|сату күні',
		expected_close:
			'geplantes abschlussdatum|erwartetes abschlussdatum|fechamento previsto|previsão de fechamento|cierre previsto|fecha prevista de cierre|clôture prévue|очікувана дата закриття',
		loss_reason: 'verlustgrund|motivo da perda|motivo de pérdida|motif de perte|причина відмови',
		source_channel: 'quelle|leadquelle|origem|origen|fuente|canal|provenance|джерело',
		region: 'gebiet|região|región|région|регіон|аймақ|қала',
	},
	invoices: {
		invoice_id: 'rechnungsnr|rechnungsnummer|número da fatura|nota fiscal|factura|número de factura|numéro de facture',
		client_id: 'kunde|cliente|client',
		amount: 'betrag|rechnungsbetrag|bruttobetrag|valor|importe|montant',
		issued_at: 'rechnungsdatum|data de emissão|fecha de factura|date de facture',
		due_date: 'fällig am|fälligkeit|fälligkeitsdatum|vencimento|vencimiento|échéance',
	},
	payments: {
		client_id: 'kunde|cliente|client',
		amount: 'betrag|valor|importe|montant',
		paid_at: 'zahlungsdatum|bezahlt am|data do pagamento|fecha de pago|date de paiement',
	},
	ledger: {
		category: 'kategorie|kostenart|categoria|categoría|catégorie',
		date_from: 'datum|data|fecha',
		amount: 'betrag|kosten|valor|importe|montant',
	},
	activities: {
		manager_id: 'mitarbeiter|zuständig|responsável|responsable',
		client_id: 'kunde|cliente|client',
		type: 'art|aktivität|tipo',
		occurred_at: 'datum|zeitpunkt|data|fecha',
		due_at: 'fällig am|vencimento|vencimiento|échéance',
	},
	managers: {
		name: 'mitarbeiter|vendedor|responsável|responsable',
		team: 'abteilung|equipe|equipo|équipe',
		region: 'gebiet|região|región',
	},
};
