-- Development-reform and finance are told the verdicts on IT projects (art. 23).
ALTER TABLE department_post DROP CONSTRAINT department_post_post_check;
ALTER TABLE department_post ADD CONSTRAINT department_post_post_check CHECK (post IN (
    'CONTACT', 'APPROVER', 'HEAD', 'BUREAU', 'LEADING_GROUP', 'DEVELOPMENT_REFORM', 'FINANCE'));
