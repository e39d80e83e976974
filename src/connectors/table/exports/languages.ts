import type { ExportWords } from './export-words';

/** What tables are headed with in other languages: German, Portuguese, Spanish, French, Polish, Ukrainian, Kazakh. Other words are asked about. */
export const languages: ExportWords = {
	deals: {
		deal_id:
			'auftragsnr|auftragsnummer|vorgangsnummer|id do negócio|id del negocio|pedido|nº do pedido|código|número|номер угоди|id угоди|datensatz-id|deal-id|мәміле нөмірі|мәміле id|numer szansy|nr szansy|nr zamówienia|numer zamówienia|id szansy sprzedaży|szansa sprzedaży - id|id transakcji|id d’enregistrement|id de la transaction|id de registro|id do registro|id zamówienia',
		name: 'titel|bezeichnung|geschäft|negócio|título|oportunidade|oportunidad|negocio|nombre del negocio|nome do negócio|opportunité|affaire|назва|назва угоди|мәміле|атауы|opportunity-name|opportunityname|deal-name|dealname|name des deals|nazwa|tytuł|nazwa szansy sprzedaży|szansa sprzedaży|nazwa transakcji|szansa sprzedaży - tytuł|nom de la transaction|nombre de la oportunidad|мәміле атауы',
		client_id:
			'kunde|kundenname|firma|unternehmen|cliente|empresa|société|entreprise|клієнт|контрагент|клиент атауы|тапсырыс беруші|accountname|account-name|klient|firma klienta|organizacja|nazwa klienta|kontrahent|nabywca|odbiorca|szansa sprzedaży - organizacja|тапсырысшы|сатып алушы',
		manager_id:
			'verkäufer|vertriebsmitarbeiter|zuständig|verantwortlich|betreuer|bearbeiter|vendedor|vendedora|responsável|responsable|comercial|vendeur|commercial|відповідальний|менеджер|жауапты|opportunity-inhaber|inhaber|deal-inhaber|zuständiger mitarbeiter|handlowiec|sprzedawca|opiekun|właściciel|właściciel szansy sprzedaży|przedstawiciel handlowy|szansa sprzedaży - właściciel|propriétaire|propriétaire de la transaction|propietario|propietario del negocio|proprietário|жауапты тұлға|жауапты қызметкер|сатушы',
		stage_id:
			'phase|vertriebsphase|etapa|fase|étape|етап|стадія|кезең|deal-phase|opportunity-phase|verkaufsphase|etap|faza|szansa sprzedaży - etap|phase de la transaction|etapa del negocio|etapa do negócio|мәміле кезеңі|кезеңі',
		outcome:
			'situação|estado|statut|ergebnis|resultado|статус угоди|мәртебе|күйі|deal-status|stan|wynik|szansa sprzedaży - status|мәртебесі|мәміле мәртебесі|нәтижесі|нәтиже',
		amount:
			'betrag|umsatz|auftragswert|wert|summe|valor|valor total|valor do negócio|importe|monto|venta|ventas|montant|chiffre d’affaires|ca|сума|сума угоди|сомасы|kwota|wartość|wartość sprzedaży|sprzedaż|suma|wartość zamówienia|kwota netto|szansa sprzedaży - wartość|montant de la transaction|мәміле сомасы|бюджеті',
		currency: 'währung|moeda|moneda|devise|валюта угоди|waluta|szansa sprzedaży - waluta|devise de la transaction|валютасы',
		created_at:
			'erstellt|erstellt am|erstelldatum|anlagedatum|auftragsdatum|criado em|data de criação|data de abertura|fecha de creación|creado|date de création|créé le|дата створення|құрылған күні|erstellungsdatum|angelegt am|data utworzenia|utworzono|data dodania|szansa sprzedaży - utworzono|құрылған күн|ашылған күні',
		closed_at:
			'abschlussdatum|abgeschlossen am|geschlossen am|data de fechamento|fechado em|data da venda|fecha de cierre|fecha de venta|date de clôture|date de vente|дата закриття|дата продажу|жабылған күні|сату күні|schlussdatum|closing-datum|data zamknięcia|data sprzedaży|data transakcji|data zamówienia|zamknięto|fecha de cierre del negocio|жабылған күн|сатылған күні+szansa sprzedaży - czas wygranej|czas wygranej+szansa sprzedaży - czas przegranej|czas przegranej',
		expected_close:
			'geplantes abschlussdatum|erwartetes abschlussdatum|fechamento previsto|previsão de fechamento|cierre previsto|fecha prevista de cierre|clôture prévue|очікувана дата закриття|oczekiwana data zamknięcia|przewidywana data zamknięcia|planowana data zamknięcia',
		loss_reason:
			'verlustgrund|motivo da perda|motivo de pérdida|motif de perte|причина відмови|powód przegranej|powód utraty|przyczyna odrzucenia|бас тарту себебі',
		source_channel: 'quelle|leadquelle|origem|origen|fuente|canal|provenance|джерело|źródło|źródło leada|kanał|źródło pozyskania|дереккөз',
		region: 'gebiet|região|región|région|регіон|аймақ|қала|województwo|miasto|rejon|bundesland|өңір',
		pipeline_id: 'lejek|lejek sprzedaży|szansa sprzedaży - lejek|vertriebspipeline|deal-pipeline',
	},
	invoices: {
		invoice_id:
			'rechnungsnr|rechnungsnummer|número da fatura|nota fiscal|factura|número de factura|numéro de facture|nr faktury|numer faktury|шот нөмірі',
		client_id: 'kunde|cliente|client|klient|nabywca|kontrahent',
		amount: 'betrag|rechnungsbetrag|bruttobetrag|valor|importe|montant|kwota|wartość brutto|kwota brutto|сомасы',
		issued_at: 'rechnungsdatum|data de emissão|fecha de factura|date de facture|data wystawienia|data faktury',
		due_date: 'fällig am|fälligkeit|fälligkeitsdatum|vencimento|vencimiento|échéance|termin płatności',
	},
	payments: {
		client_id: 'kunde|cliente|client|klient|kontrahent|nadawca',
		amount: 'betrag|valor|importe|montant|kwota|сомасы',
		paid_at: 'zahlungsdatum|bezahlt am|data do pagamento|fecha de pago|date de paiement|data płatności|data wpłaty|data zapłaty|төлем күні',
	},
	ledger: {
		category: 'kategorie|kostenart|categoria|categoría|catégorie|kategoria|rodzaj kosztu',
		date_from: 'datum|data|fecha|күні',
		amount: 'betrag|kosten|valor|importe|montant|kwota|koszt|сомасы',
	},
	activities: {
		manager_id: 'mitarbeiter|zuständig|responsável|responsable|pracownik|handlowiec|қызметкер',
		client_id: 'kunde|cliente|client|klient',
		type: 'art|aktivität|tipo|typ|rodzaj',
		occurred_at: 'datum|zeitpunkt|data|fecha|күні',
		due_at: 'fällig am|vencimento|vencimiento|échéance|termin',
	},
	managers: {
		name: 'mitarbeiter|vendedor|responsável|responsable|handlowiec|pracownik|imię i nazwisko|аты-жөні',
		team: 'abteilung|equipe|equipo|équipe|zespół|dział|бөлім',
		region: 'gebiet|região|región|województwo|өңір',
	},
};
