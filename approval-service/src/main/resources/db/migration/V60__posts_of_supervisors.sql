-- Development-reform and finance are told the verdicts on IT projects (art. 23).
ALTER TABLE notice DROP CONSTRAINT notice_post_check;
ALTER TABLE notice ADD CONSTRAINT notice_post_check CHECK (post IN (
    'CONTACT', 'APPROVER', 'HEAD', 'BUREAU', 'LEADING_GROUP', 'DEVELOPMENT_REFORM', 'FINANCE'));
ALTER TABLE notice DROP CONSTRAINT notice_check;
ALTER TABLE notice ADD CONSTRAINT city_posts_have_no_department CHECK (
    (post IN ('BUREAU', 'LEADING_GROUP', 'DEVELOPMENT_REFORM', 'FINANCE')) = (department IS NULL));
