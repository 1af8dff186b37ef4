import { rowsOf } from './rows.ts';

/** What steps of English process models do; rows as in `german-actions.ts`. Two-word verbs are written with a hyphen. */
export const englishActions = rowsOf(`
check verify examine inspect review control validate proofread double-check look-at go-through | assess analyse compare test determine
assess evaluate appraise rate judge estimate grade mark score | check analyse determine calculate
analyse analyze diagnose investigate study research | check assess identify
test try | check
compare match reconcile cross-check | check
decide determine | assess check approve
determine identify find find-out establish calculate compute | check assess decide
send mail email post dispatch transmit send-out submit fax | ship forward deliver notify transfer
ship deliver dispatch | send
forward pass pass-on hand-over escalate transfer relay route refer delegate assign | send
assign allocate delegate appoint | forward reserve
return send-back give-back hand-back | send
receive get obtain arrive come-in | collect
collect gather pick pick-up retrieve fetch take draw | receive
notify inform tell advise alert contact communicate report announce write-to remind | send discuss answer
contact call phone | notify
discuss consult talk | notify
ask request demand inquire enquire query require call-for solicit | collect order
apply | request submit register
create prepare draft write draw-up make generate produce compile set-up formulate compose issue open build | register record
issue hand-out provide supply give | send grant create
print
copy duplicate
scan digitise digitize
register record log enter input note document enrol enroll save store capture sign-up type-in | create file update
file archive store | save
fill-in fill-out complete
submit hand-in send-in turn-in upload lodge | send apply file
approve accept grant authorise authorize release permit allow sign-off clear endorse confirm agree | sign decide
reject decline deny refuse dismiss turn-down disapprove
confirm acknowledge | approve check notify
sign countersign | approve
pay pay-out disburse settle remit | refund transfer
refund reimburse compensate repay | pay transfer
invoice bill charge | send
select choose pick shortlist screen preselect | decide
schedule arrange plan fix agree organise organize set | book
book reserve allocate | order schedule
cancel withdraw revoke terminate call-off abort
close complete finish end finalise finalize conclude
solve resolve fix repair correct remedy | close
update adjust change modify revise correct amend edit | register
delete remove erase
buy procure purchase order acquire | request
place put
hire employ recruit
invite
interview
advertise publish post | announce
expire elapse pass end run-out
install deploy roll-out
enable activate unlock
disable deactivate lock
open start begin initiate launch
reopen resume
extend renew prolong
restock replenish refill
pack package wrap
assemble build manufacture produce
admit
discharge
prescribe
administer
perform conduct carry-out execute do
apologise apologize
offer propose
attach enclose
calculate compute determine estimate
wait await
monitor track observe
lend
clean wash
bring carry transport | deliver
load
cook
sort
train teach
`);

/** As `germanOpposites`. */
export const englishOpposites: readonly (readonly [string, string])[] = [
  ['approve', 'reject'],
  ['offer', 'reject'],
  ['approve', 'cancel'],
  ['send', 'receive'],
  ['submit', 'receive'],
  ['submit', 'cancel'],
  ['place', 'cancel'],
  ['book', 'cancel'],
  ['confirm', 'cancel'],
  ['pay', 'receive'],
  ['open', 'close'],
  ['enable', 'disable'],
  ['admit', 'discharge'],
  ['lend', 'return'],
  ['create', 'delete'],
];
