import { rowsOf } from './rows.ts';

/** What steps of English process models work on, and with whom; rows as in `german-actions.ts`. */
export const englishThings = rowsOf(`
customer client buyer purchaser | applicant user
applicant candidate | customer person
supplier vendor seller
employee worker staff
manager supervisor boss superior head
goods items products merchandise articles parts | order shipment
order purchase-order | request goods
invoice bill
payment amount money sum funds
request application enquiry inquiry | form order
form application-form | application document
document paper file documents | form letter
letter mail message
claim case
complaint objection
problem issue incident error fault defect bug
ticket incident
contract agreement
offer quotation quote proposal
stock inventory
warehouse depot store
availability available
price cost fee total
report record
receipt voucher
vacancy job position posting
car vehicle
flight plane
patient
specimen sample blood
laboratory lab
test examination exam
surgery operation
deadline limit time-limit period
policy insurance coverage
compensation indemnity
system erp database software
expert specialist
department unit office
completeness complete
detail information data
validity valid
creditworthiness credit
risk
`);
