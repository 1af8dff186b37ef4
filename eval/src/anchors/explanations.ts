/** Why a repeated figure is not the anchor's, by published draft or control and metric. German. */
export const explanations: readonly { repeats: string; metric: string; why: string }[] = [
  {
    repeats: 'other',
    metric: 'gatewayTyped',
    why:
      'Zwei Verzweigungen gelten hier als dieselbe, wenn von den Schritten davor oder danach ein Viertel ' +
      'übereinstimmt; Schritte ohne Partner stimmen nie überein. Der Anker ist offenbar milder gezählt: Bleiben ' +
      'Schritte ohne Partner außer Acht, ergibt sich ,100, und die drei Modelle bleiben mit ,520/,592/,546 bei ihren ' +
      'Ankern. Doch dann erreicht auch die Lösung eines anderen deutschen Falls ,54 statt ,50, ohne dass ein Entwurf ' +
      'besser dastünde. Von 36.288 erprobten Definitionen treffen 290 alle Anker; jede trennt unsere Entwürfe auf den ' +
      'zwölf Goldfällen oder den fünf ungesehenen schlechter von der falschen Lösung als diese. An der Paarung liegt ' +
      'es nicht: Über alle 25 Verschiebungen der Texte reicht der Wert von ,04 bis ,10.',
  },
];
