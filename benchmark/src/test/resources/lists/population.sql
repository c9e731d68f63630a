-- People from number ${from} to number ${to} - 1 in the realm ${realm}, with all that lists look at.
-- A number says everything of a person, so that two runs make the same people.

create temporary table seed_branch as
  select row_number() over (order by g.name) - 1 as no, g.id, u.id as users, a.id as admins
  from keycloak_group g
  join keycloak_group root on root.id = g.parent_group and root.name = 'branches'
  join keycloak_group u on u.realm_id = g.realm_id and u.name = g.name || ':user'
  join keycloak_group a on a.realm_id = g.realm_id and a.name = g.name || ':admin'
  where g.realm_id = '${realm}' and g.name like 'B0%';

create temporary table seed_person as
  select n,
    md5('person ' || n)::uuid::text as id,
    case when n % 10000 = 1 then 'super_admin' when n % 100 = 1 then 'admin' else 'user' end as type,
    place % (select count(*) from seed_branch) as branch_no,
    (array['Aarav','Aditi','Ajay','Amit','Ananya','Anil','Anjali','Arjun','Asha','Bhavna','Chetan','Deepa','Dinesh','Farah','Gauri','Geeta','Harish','Imran','Isha','Jaya','Kavita','Kiran','Lakshmi','Mahesh','Manju','Meena','Mohan','Nadia','Neha','Nikhil','Omkar','Pooja','Prakash','Priya','Rahul','Rajesh','Rekha','Ritu','Rohit','Sanjay','Seema','Shyam','Sunita','Suresh','Tara','Usha','Vijay','Yusuf'])[1 + first % 48] as first_name,
    (array['Agarwal','Bansal','Bhat','Bose','Chopra','Das','Desai','Dutta','Fernandes','Gandhi','Ghosh','Gill','Goyal','Gupta','Iyer','Jain','Jha','Joshi','Kapoor','Kaur','Khan','Kulkarni','Kumar','Mehta','Menon','Mishra','Nair','Naidu','Pandey','Patel','Pillai','Prasad','Rao','Rathore','Reddy','Saxena','Sethi','Shah','Sharma','Shetty','Singh','Sinha','Thakur','Tiwari','Trivedi','Varma','Verma','Yadav'])[1 + last % 48] as last_name,
    'person-' || n || '@example.com' as email,
    '+91' || 7000000000 + n as mobile,
    case when luck % 200 = 7 then 'awaiting_approval' when luck % 200 = 8 then 'rejected' when luck % 50 = 3 then 'deleted' when luck % 25 = 4 then 'disabled' else 'active' end as status,
    case when n % 10 = 0 then 3 when n % 10 < 3 then 2 when n % 10 < 5 then 1 else 0 end as level,
    ${now} - 63072000000 + n * 60000::bigint as created_at
  from generate_series(${from}, ${to} - 1) n,
    lateral (select abs(hashint8(n * 8)::bigint) as place, abs(hashint8(n * 8 + 1)::bigint) as first, abs(hashint8(n * 8 + 2)::bigint) as last, abs(hashint8(n * 8 + 3)::bigint) as luck) dice;

insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled, first_name, last_name, created_timestamp, not_before)
  select id, '${realm}', email, email, email, true, status = 'active', first_name, last_name, created_at, 0 from seed_person;

insert into user_attribute (id, user_id, name, value)
  select md5(v.name || ' ' || p.n)::uuid::text, p.id, v.name, v.value
  from seed_person p,
    lateral (values ('account_type', p.type), ('phoneNumber', p.mobile), ('phoneNumberVerified', 'true')) v (name, value);

insert into user_role_mapping (user_id, role_id)
  select p.id, r.id from seed_person p join keycloak_role r on r.realm_id = '${realm}' and not r.client_role and r.name = p.type;

insert into user_group_membership (user_id, group_id, membership_type)
  select p.id, case p.type when 'user' then b.users else b.admins end, 'UNMANAGED'
  from seed_person p join seed_branch b on b.no = p.branch_no where p.type in ('user', 'admin');

insert into doorstep_account (realm_id, user_id, counted_as, account_type, branch_id, status, out_of_reach, kyc_level, sort_name, created_at, deleted_at, deleted_by, enabled_before)
  select '${realm}', p.id, 'type:' || p.type || ',users,verified', p.type, b.id, p.status, false, p.level, lower(p.first_name || ' ' || p.last_name), p.created_at,
    case p.status when 'deleted' then ${now} - p.n % 1000000 else 0 end, case p.status when 'deleted' then p.id end, true
  from seed_person p left join seed_branch b on b.no = p.branch_no and p.type in ('user', 'admin');

insert into doorstep_statistic (realm_id, name, part, amount)
  select '${realm}', v.name, 0, count(*) from seed_person p, lateral (values ('type:' || p.type), ('users'), ('verified')) v (name) group by v.name
  on conflict (realm_id, name, part) do update set amount = doorstep_statistic.amount + excluded.amount;

insert into doorstep_contact (id, realm_id, user_id, kind, address, verified_at)
  select md5('contact ' || n)::uuid::text, '${realm}', id, 'mobile', mobile, created_at from seed_person;

insert into doorstep_user_code (id, realm_id, user_id, code, assigned_at)
  select md5('code ' || n)::uuid::text, '${realm}', id, chr(65 + n / 100000) || to_char(n % 100000, 'FM00000'), created_at from seed_person
  on conflict do nothing;

insert into doorstep_kyc_case (id, realm_id, user_id, state, revision, version, created_at, updated_at, submitted_at, reviewer_id, lease_until, kyc_level, approved_revision, approved_at, expires_at, notice_sent_at, deleted_at, deleted_by, branch_id)
  select md5('case ' || n)::uuid::text, '${realm}', p.id,
    case when n % 100 = 9 then 'submitted' when n % 200 = 29 then 'in_review' when n % 10 = 9 then 'rejected' when n % 10 = 8 then 'draft' else 'approved' end,
    1, 3, created_at, created_at, case when n % 10 = 8 then 0 else created_at + 3600000 end, null, 0,
    case when n % 10 < 8 then level else 0 end, case when n % 10 < 8 then 1 else 0 end, case when n % 10 < 8 then created_at + 7200000 else 0 end,
    case when n % 10 < 8 then ${now} + 63072000000 else 0 end, 0,
    case status when 'deleted' then ${now} - n % 1000000 else 0 end, case status when 'deleted' then p.id end, b.id
  from seed_person p left join seed_branch b on b.no = p.branch_no and p.type in ('user', 'admin') where level > 0 or n % 10 >= 8;

insert into doorstep_login (id, realm_id, user_id, happened_at, outcome, error_key, client_id, ip_address, browser, operating_system, device, mobile, branch_id)
  select md5('login ' || k || ' ' || n)::uuid::text, '${realm}', p.id, ${now} - 20000000000 + (n * 31 + k * 7) % 20000000000,
    case when (n + k) % 50 = 0 then 'failure' else 'success' end, case when (n + k) % 50 = 0 then 'invalid_user_credentials' end,
    (array['app', 'web', 'desk'])[1 + (n + k) % 3], '192.0.2.' || n % 250, 'Firefox/140.0', 'Linux', null, k = 1, b.id
  from seed_person p left join seed_branch b on b.no = p.branch_no and p.type in ('user', 'admin'), generate_series(1, 3) k;

insert into doorstep_audit (id, realm_id, chain_no, sequence_no, happened_at, actor_realm_id, actor_id, client_id, ip_address, action_name, resource_type, resource_path, user_id, changes, key_id, hmac, branch_id)
  select md5('act ' || k || ' ' || n)::uuid::text, '${realm}', 16, n * 2::bigint + k, ${now} - 20000000000 + (n * 37 + k * 5) % 20000000000, '${realm}',
    md5('person ' || (n / 100 * 100 + 1))::uuid::text, 'admin-cli', '192.0.2.' || n % 250,
    (array['update', 'action', 'create', 'delete'])[1 + n % 100 / 33], case when n % 40 = 0 then 'group_membership' else 'user' end, 'users/' || p.id, p.id, null, 'k1', md5('seal ' || n), b.id
  from seed_person p left join seed_branch b on b.no = p.branch_no and p.type in ('user', 'admin'), generate_series(1, 2) k;

drop table seed_person;

drop table seed_branch;
