-- accounts, newest first, somewhere in the middle
select * from doorstep_account a where a.realm_id = '${realm}' and a.status in ('active', 'disabled', 'awaiting_approval', 'rejected') and a.created_at <= ${middle} and (a.created_at < ${middle} or a.user_id < 'b') order by a.created_at desc, a.user_id desc limit 21;

-- accounts of a branch that its staff manage
select * from doorstep_account a where a.realm_id = '${realm}' and a.out_of_reach = false and a.branch_id in ('${branch}') and a.account_type in ('user') and a.status in ('active', 'disabled', 'awaiting_approval', 'rejected') order by a.created_at desc, a.user_id desc limit 21;

-- accounts by the beginning of the name, in the order of names
select * from doorstep_account a where a.realm_id = '${realm}' and a.status in ('active', 'disabled', 'awaiting_approval', 'rejected') and a.sort_name >= 'asha r' and a.sort_name < greatest('asha r' || chr(65535), 'asha r' || chr(65533)) and a.sort_name like 'asha r%' escape '!' order by a.sort_name, a.user_id limit 21;

-- approvals
select * from doorstep_account a where a.realm_id = '${realm}' and a.status in ('awaiting_approval') order by a.created_at desc, a.user_id desc limit 21;

-- cases that were submitted
select * from doorstep_kyc_case c where c.realm_id = '${realm}' and c.deleted_at = 0 and c.submitted_at > 0 and c.state in ('submitted') order by c.submitted_at, c.id limit 21;

-- cases of a branch
select * from doorstep_kyc_case c where c.realm_id = '${realm}' and c.deleted_at = 0 and c.submitted_at > 0 and c.state = 'approved' and c.branch_id in ('${branch}') order by c.submitted_at, c.id limit 21;

-- logins of a branch
select * from doorstep_login e where e.realm_id = '${realm}' and e.branch_id in ('${branch}') and exists (select 1 from doorstep_account a where a.realm_id = e.realm_id and a.user_id = e.user_id and a.out_of_reach = false and a.account_type in ('user')) order by e.happened_at desc, e.id desc limit 21;

-- acts on accounts of a branch
select * from doorstep_audit e where e.realm_id = '${realm}' and e.branch_id in ('${branch}') and exists (select 1 from doorstep_account a where a.realm_id = e.realm_id and a.user_id = e.user_id and a.out_of_reach = false and a.account_type in ('user')) order by e.happened_at desc, e.id desc limit 21;

-- branches
select g.id, g.name from keycloak_group g where g.realm_id = '${realm}' and g.parent_group = '${root}' and g.name <> 'staff' and g.name > 'B00500' order by g.name limit 21;
