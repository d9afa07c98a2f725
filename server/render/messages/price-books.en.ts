/** What is said about rows of a price book, in English. */
export const priceBooksEn: Readonly<Record<string, string>> = {
  'priceBook.missing': 'It is empty: {{field}}.',
  'priceBook.unknownEntry': 'The catalog has nothing called “{{value}}”.',
  'priceBook.ambiguousEntry': '“{{value}}” is the name of more than one entry. Write its id.',
  'priceBook.notNumber': '“{{value}}” is not a number that can be read in one way only: {{field}}.',
  'priceBook.outOfRange': '“{{value}}” cannot be: {{field}}.',
  'priceBook.notDate': '“{{value}}” is not a date: {{field}}. Write YYYY-MM-DD or DD/MM/YYYY.',
  'priceBook.currency': '“{{value}}” is not a known currency.',
  'priceBook.whichPrice': 'It does not say which price this is.',
  'priceBook.dates': 'It ends before it begins: {{value}}.',
  'priceBook.noListPrice': 'There is a discount, but neither the book nor the catalog has a list price.',
  'priceBook.unknownColumn': 'No column names the product. The header is: {{value}}.',
  'priceBook.column.entry': 'product',
  'priceBook.column.field': 'which price',
  'priceBook.column.listPrice': 'list price',
  'priceBook.column.currency': 'currency',
  'priceBook.column.discount': 'discount',
  'priceBook.column.margin': 'margin',
  'priceBook.column.validFrom': 'valid from',
  'priceBook.column.validTo': 'valid to',
  'priceBook.column.customer': 'customer',
  'conversation.pricesOf':
    'Prices now come from the price book “{{name}}”; what it does not list keeps the price of the lists.',
  'conversation.listPrices': 'Prices now come from the lists of the makers and providers again.',
  'conversation.priceBookGone':
    'The price book chosen for this conversation is gone: these are the prices of the lists.',
  'conversation.error.priceBook': 'There is no price book “{{id}}”.',
};
