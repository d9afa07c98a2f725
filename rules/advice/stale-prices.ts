import { defineAdvice, silent } from '../engine/define.ts';
import { daysBetween } from '../engine/dates.ts';
import { say } from '../message.ts';

export const stalePrices = defineAdvice({
  id: 'stale-prices',
  question: 'Are the prices behind the first choice old?',
  severity: 'info',
  needs: [],
  policy: ['advice.staleDays'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const offer = winner?.place.offer;
    const entry =
      offer === undefined || offer === null
        ? undefined
        : (need.catalog.acceleratorOffers.get(offer) ??
          need.catalog.hostedOffers.get(offer) ??
          need.catalog.systems.get(offer));
    const checkedOn = entry?.sources[0]?.checkedOn;
    return checkedOn !== undefined && daysBetween(checkedOn, need.today) > need.policy.number('advice.staleDays')
      ? { state: 'holds', text: say('adviceStalePrices', { date: { date: checkedOn } }) }
      : silent;
  },
  examples: [
    { given: { brief: {}, winner: { place: { offer: 'dgx-h100' } }, today: '2030-01-01' }, then: 'holds' },
    { given: { brief: {}, winner: {} }, then: 'fails' },
  ],
});
