/** A text of our own and what the rules read in it, as `stepWords` says it; "" where it tells no work. */
export type EnglishCase = readonly [text: string, steps: string];

export const acts: readonly EnglishCase[] = [
  ['The clerk checks the form.', 'clerk: check form'],
  [
    'The clerk checks the form and forwards it to the registry.',
    'clerk: check form; clerk: forward form to registry → registry',
  ],
  [
    'The registry stamps, copies and files the permit.',
    'registry: stamp; registry: copy permit; registry: file permit',
  ],
  ['The parking permit is printed by the front desk.', 'front-desk: print parking permit'],
  ['The plan is reviewed and signed.', 'review plan; sign plan'],
  ['The caretaker must lock the hall.', 'caretaker: lock hall'],
  ['The inspector has to visit the site.', 'inspector: visit site'],
  ['The applicant needs to submit two photos.', 'applicant: submit two photos'],
  ['The mayor is responsible for signing the certificate.', 'mayor: sign certificate'],
  ['Check the address in the register.', 'check address in register'],
  ['Please enter the number and print the card.', 'enter number; print card'],
  ['The librarian starts by scanning the card.', 'librarian: scan card'],
  ['The team tries to reach the owner by phone.', 'team: reach owner'],
  ['We send you a reminder.', 'we: send reminder'],
  ['The cashier gives the visitor a receipt.', 'cashier: give receipt to visitor → visitor'],
  ['The treasurer receives the fee from the applicant.', 'treasurer: receive fee from applicant'],
  ['The office informs the neighbours about the decision.', 'office: inform neighbours about decision'],
  ['The engineer verifies whether the bridge is safe.', 'engineer: verify whether bridge is safe'],
  ['The surveyor reports that the plot is free.', 'surveyor: report that plot is free'],
  ['Sales staff or the hotline records the complaint.', 'sales-staff-or-hotline: record complaint'],
  ['The form and the photo are scanned.', 'scan form and photo'],
  ['The permit is notarised by the lawyer.', 'lawyer: notarise permit'],
  ['The permit will not be printed.', ''],
  ['The register contains all dog owners.', ''],
  ['The handbook describes the duties of the clerk.', ''],
  ['The nurse takes care of the patient.', 'nurse: take care of patient'],
  ['The letter goes to the archive.', 'forward letter to archive'],
  ['The draft is sent to the lawyer, who corrects it.', 'send draft to lawyer → lawyer; lawyer: correct draft'],
  ['The warden fills out the report.', 'warden: fill out report'],
  ['The claims officer reports the damage to the insurer.', 'claims-officer: report damage to insurer → insurer'],
  ['The system records the order details.', 'system: record order details'],
  ['Quality checks are performed by the laboratory.', 'laboratory: perform quality checks'],
];

export const order: readonly EnglishCase[] = [
  [
    'First, the clerk opens the letter. Then she stamps it. Finally, the letter is filed.',
    'clerk: open letter; clerk: stamp letter; clerk*: file letter',
  ],
  ['After checking the form, the clerk signs it.', 'clerk: check form; clerk: sign form'],
  ['After the fee has been paid, the permit is issued.', '{fee paid} issue permit'],
  ['Before the permit is issued, the manager signs it.', '{permit issued} manager: sign permit'],
  ['The notice is published after the council has approved the plan.', 'council: approve plan; publish notice'],
  ['Once the clerk receives the form, she checks it.', '{form received} clerk: check form'],
  [
    'When a citizen submits an application, the front desk registers it.',
    '{application submitted} front-desk: register application',
  ],
  ['The clerk prints the letter, then the assistant posts it.', 'clerk: print letter; assistant: post letter'],
];

export const conditions: readonly EnglishCase[] = [
  [
    'If the form is incomplete, the clerk calls the applicant.',
    'form incomplete? [yes: clerk: call applicant → applicant] [no]',
  ],
  [
    'The clerk calls the applicant if the form is incomplete.',
    'form incomplete? [yes: clerk: call applicant → applicant] [no]',
  ],
  [
    'If the fee is paid, the permit is issued, otherwise a reminder is sent.',
    'fee paid? [yes: issue permit] [no: send reminder]',
  ],
  [
    'If the fee is paid, the permit is issued. Otherwise, a reminder is sent.',
    'fee paid? [yes: issue permit] [no: send reminder]',
  ],
  [
    'The clerk checks the form. If it is complete, she signs it. If not, she returns it to the applicant.',
    'clerk: check form; form complete? [yes: clerk: sign form] [no: clerk: return form to applicant → applicant]',
  ],
  ['In case of rejection, the applicant is informed.', 'rejection? [yes: inform applicant → applicant] [no]'],
  [
    'In case the house is listed, the monument office is consulted.',
    'house listed? [yes: consult monument office] [no]',
  ],
  [
    'If the dog is dangerous, a permit is required. If the dog is harmless, the tag is mailed.',
    'dog dangerous? [the dog is dangerous] [the dog is harmless: mail tag]',
  ],
  [
    'If the request is urgent, the manager decides. If the request is normal, the clerk decides. If the request is old, it is archived.',
    'request urgent? [the request is urgent: manager: decide] [the request is normal: clerk: decide] [the request is old: clerk*: archive request]',
  ],
  [
    'The manager approves the plan or rejects it.',
    'approve plan or reject plan? [approve plan: manager: approve plan] [reject plan: manager: reject plan]',
  ],
  [
    'The manager may either accept or reject the plan. In the former case, he signs the plan. In the latter case, he writes a letter.',
    'accept plan or reject plan? [accept plan: manager: accept plan; manager: sign plan] [reject plan: manager: reject plan; manager: write letter]',
  ],
  [
    'If the photo is blurred and the signature is missing, the clerk rejects the form.',
    'photo blurred and signature missing? [yes: clerk: reject form] [no]',
  ],
  [
    'If the payment fails, the customer is notified, and the process ends. The goods are shipped.',
    'payment fails? [yes: notify customer → customer; ■ process ended] [no]; ship goods',
  ],
  ['Sometimes the auditor visits the shop.', 'sometimes? [yes: auditor: visit shop] [no]'],
  [
    'The guest chooses either a single room or a double room.',
    'choose single room or choose double room? [choose single room: guest: choose single room] [choose double room: guest: choose double room]',
  ],
  [
    'The clerk checks the visa. If the visa is expired, she calls the embassy. In this case, a new visa is ordered.',
    'clerk: check visa; visa expired? [yes: clerk: call embassy; clerk*: order new visa] [no]',
  ],
  [
    'The clerk checks the form. If this is not the case, the form is destroyed.',
    'clerk: check form; check form successful? [no: clerk*: destroy form] [yes]',
  ],
];

export const loopsAndWaits: readonly EnglishCase[] = [
  ['The baker waits until the oven is hot, then he bakes the bread.', 'wait oven hot; baker: bake bread'],
  ['The tester runs the test until it passes.', 'tester: run test; test passes? [yes] [no: ↑ run-test]'],
  [
    'The author writes the text. The editor reviews the text. If the text is bad, it is sent back to the author.',
    'author: write text; editor: review text; text bad? [yes: editor*: send back text to author → author; ↑ write-text] [no]',
  ],
  [
    'The team builds the model. The team tests the model. If the test fails, the build is repeated.',
    'team: build model; team: test model; test fails? [yes: ↑ build-model] [no]',
  ],
  [
    'The customer selects a product. The customer adds it to the cart. These steps repeat until the list is complete.',
    'customer: select product; customer: add product to cart; list complete? [yes] [no: ↑ add-product-to-cart]',
  ],
];

export const parallel: readonly EnglishCase[] = [
  [
    'The kitchen prepares the meal. Meanwhile, the waiter sets the table. The meal is served.',
    '‖ [kitchen: prepare meal] [waiter: set table]; waiter*: serve meal',
  ],
  [
    'The printer prints the card and in parallel the clerk calls the customer.',
    '‖ [printer: print card] [clerk: call customer → customer]',
  ],
];

export const frame: readonly EnglishCase[] = [
  [
    'The process starts when a citizen files a complaint. The clerk reads the complaint. The process ends when the complaint is closed.',
    '{complaint filed} clerk: read complaint; clerk*: close complaint',
  ],
  ['The case is closed, which ends the process.', 'close case; ■ process ended'],
  ['The company has many branches.', ''],
];

export const lists: readonly EnglishCase[] = [
  ['The clerk does the following: Checking the form; Sending a reminder.', 'check form; send reminder'],
];

export const further: readonly EnglishCase[] = [
  ['The chef is informed and prepares the menu.', 'inform chef → chef; chef: prepare menu'],
  ['The head of the department approves the leave request.', 'head-of-department: approve leave request'],
  [
    'The claims are sorted by an assistant, and a senior assistant registers them.',
    'assistant: sort claims; senior-assistant: register claims',
  ],
  [
    'The visitor fills in the form, pays the fee and takes a ticket.',
    'visitor: fill in form; visitor: pay fee; visitor: take ticket',
  ],
  [
    'The secretary should schedule a meeting and invite the council.',
    'secretary: schedule meeting; secretary: invite council',
  ],
  ['Every Monday the treasurer counts the money.', 'treasurer: count money'],
  ['The parcel is weighed, labelled and shipped.', 'weigh parcel; label parcel; ship parcel'],
  ['The office returns the passport to the applicant by mail.', 'office: return passport to applicant → applicant'],
  ['The accountant compares the invoice with the order.', 'accountant: compare invoice with order'],
  ['The technician repairs the printer because it is broken.', 'technician: repair printer'],
  [
    'The lab analyses the sample and sends the results to the doctor.',
    'lab: analyse sample; lab: send results to doctor → doctor',
  ],
  ['As soon as the results are available, the doctor calls the patient.', 'doctor: call patient → patient'],
  ['The buyer pays the invoice within two weeks.', 'buyer: pay invoice'],
  ['Whenever an alarm rings, the guard inspects the building.', 'guard: inspect building'],
  [
    'The results are archived if the client agrees, otherwise they are deleted.',
    'client agrees? [yes: archive results] [no: delete results]',
  ],
  ['If the client does not reply, the manager closes the case.', 'client reply? [no: manager: close case] [yes]'],
  [
    'If the amount is below 100 euros, the clerk approves the claim. If it is higher, the supervisor approves the claim.',
    'amount below 100 euros? [the amount is below 100 euros: clerk: approve claim] [it is higher: supervisor: approve claim]',
  ],
  [
    'Either the driver delivers the parcel or the customer collects it.',
    'deliver parcel or collect parcel? [deliver parcel: driver: deliver parcel] [collect parcel: customer: collect parcel]',
  ],
  [
    'The clerk checks the licence. If it has expired, the process ends. Otherwise, the clerk renews the licence.',
    'clerk: check licence; licence expired? [yes: ■ process ended] [no: clerk: renew licence]',
  ],
  [
    'If the roof leaks, a roofer repairs it. The tenant is informed.',
    'roof leaks? [yes: roofer: repair roof] [no]; roofer*: inform tenant → tenant',
  ],
  [
    'The agent searches for a hotel and, if none is free, he calls the customer.',
    'agent: search for hotel; none free? [yes: agent: call customer → customer] [no]',
  ],
  [
    'The photographer takes a picture. At the same time, the assistant prepares the frame. Then the picture is framed.',
    '‖ [photographer: take picture] [assistant: prepare frame]; assistant*: frame picture',
  ],
  [
    'The bank reviews the loan. If documents are missing, they are requested and the bank reviews the loan again.',
    'bank: review loan; documents missing? [yes: bank*: request documents; ↑ review-loan] [no]',
  ],
  ['The judge decides whether to hear the case.', 'judge: decide whether to hear case'],
  ['The order is confirmed. This ends the process.', 'confirm order'],
  ['The workflow is triggered by a phone call. The operator logs the call.', '{phone call} operator: log call'],
  [
    'I check the mail and forward urgent letters to my boss.',
    'i: check mail; i: forward urgent letters to boss → boss',
  ],
  [
    'The website generates a code which is mailed to the user.',
    'website: generate code; website*: mail code to user → user',
  ],
  ['The postman does not ring twice.', ''],
  ['The plan was never approved.', ''],
];

export const context: readonly EnglishCase[] = [
  [
    'The clerk opens the letter. After three working days, she sends a reminder.',
    'clerk: open letter; wait P3D; clerk: send reminder',
  ],
  [
    'The clerk opens the letter. Then she waits two weeks. The clerk closes the case.',
    'clerk: open letter; wait P2W; clerk: close case',
  ],
  [
    'The clerk opens the letter. She waits until the boss signs the letter. She files it.',
    'clerk: open letter; wait letter signed; clerk: file letter',
  ],
  [
    'The clerk opens the letter. Unless the owner objects, the tree is felled.',
    'clerk: open letter; owner objects? [no: clerk*: fell tree] [yes]',
  ],
  ['The clerk reads the file. The handbook describes the duties of the clerk.', 'clerk: read file'],
  ['The clerk reads the file. The permit will not be printed.', 'clerk: read file'],
  ['The clerk reads the file. The company has many branches.', 'clerk: read file'],
  ['The clerk reads the file. In the past, the file was copied.', 'clerk: read file'],
  [
    'The company receives the order. The order is sent to the warehouse, which packs the goods.',
    'company: receive order; company*: send order to warehouse → warehouse; warehouse: pack goods',
  ],
];

export const jumpsAndEnds: readonly EnglishCase[] = [
  [
    'The system checks its values against the values of the client. If the values match, the account is linked to the portal. If the values do not match, the account is removed from the system.',
    'system: check values against values of client; values match? [yes: system*: link account to portal] [no: system*: remove account from system]',
  ],
  [
    'As soon as an employee files an expense report the process is started. The clerk reads it.',
    '{expense report filed} clerk: read expense report',
  ],
  [
    'The clerk checks the form. If it is complete it is signed, if not the applicant is informed.',
    'clerk: check form; form complete? [yes: clerk*: sign form] [no: clerk*: inform applicant → applicant]',
  ],
  [
    'The porter weighs the parcel to see if a surcharge is due. If it is heavy, the sender pays the surcharge.',
    'porter: weigh parcel; parcel heavy? [yes: sender: pay surcharge] [no]',
  ],
  ['The user needs to enter the amount, and click the button.', 'user: enter amount; user: click button'],
  ['The process is started by the sales team. They write an offer.', 'sales-team: write offer'],
  [
    'The clerk reads the file. If the request is late, the process is stopped and the applicant receives a notice.',
    'clerk: read file; request late? [yes: applicant: receive notice; ■ process ended] [no]',
  ],
  [
    'The clerk opens the letter. Sometimes the boss reads it. Occasionally the boss answers it.',
    'clerk: open letter; sometimes? [yes: boss: read letter] [no]; occasionally? [yes: boss: answer letter] [no]',
  ],
  ['The letter goes to the archive. The archivist files it.', 'forward letter to archive; archivist: file letter'],
  ['The guest awaits the bill. The waiter brings the bill.', 'wait bill; waiter: bring bill'],
];
