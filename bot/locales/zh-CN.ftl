### Baton 的中文用语。按界面分节；id 与顺序和 en.ftl 相同。

## 对话

greeting = 您好，感谢您的咨询！先请教您几个小问题，然后为您安排合适的同事。
greeting-again = 很高兴再次见到您！只想了解一下有什么新情况。
welcome-back = 很高兴再次见到您，我们接着上次的继续。
noted = 好的，已记下：{ $answers }。
noted-plain = 好的，已记下。
noted-budget = 预算 { $amount }
noted-revenue = 营收 { $amount }
changed = 已更新：{ $answers }。
changed-plain = 已更新。
removed = 好的，这一条已撤回。
ask-again = 抱歉，我没太明白您的意思。
skipped = 没关系，这个问题先跳过。
moved-on = 没关系，这个问题我们以后再聊。
nothing-before = 这已经是第一个问题了，前面没有可以返回的内容。
went-back = 好的，我们回到这个问题。
started-over = 好的，我们从头开始。
confirm = 您的意思是{ $answer }吗？
confirm-plain = 跟您确认一下，我理解得对吗？
confirm-need-buy = 跟您确认一下：您是想采购这类产品吗？
confirm-need-evaluate = 跟您确认一下：您是在对比选型吗？
confirm-need-research = 跟您确认一下：您目前只是先了解一下吗？
confirm-need-support = 跟您确认一下：您是需要现有产品的使用帮助吗？
confirm-need-none = 跟您确认一下：您目前没有相关需求，对吗？
confirm-which = 您指的是下面哪一个？
confirm-yes = 对，没错
confirm-no = 不是
confirm-neither = 都不是
faq-unknown = 这个问题问得好，稍后由同事为您解答。
small-talk = 很乐意和您聊聊，不过我更擅长下面这类问题。
be-kind = 我很想帮到您，我们好好说话，好吗？
other-language = 我目前只会中文和英文，您也可以直接点按钮。 / I only speak English and Chinese so far. You can also use the buttons.
nudge = 您还在吗？不着急，方便的时候再回复就好：
closed = 那我先不打扰您了。您说过的内容都已保留，想继续时随时给我发消息。
stopped = 好的，我就先到这里。如果您改变主意，随时给我发消息。
person = 没问题，这就为您联系同事。
thanks = 谢谢您，目前需要了解的就是这些。
options = 您可以选择：{ $options }
option-separator = {" · "}
list-separator = {"、"}
control-back = 返回
control-skip = 跳过
control-restart = 重新开始
control-human = 转人工

## 简短的回答

answer-people-exactly = { $count ->
   *[other] { $shown } 人
}
answer-people-from = { $low } 人以上
answer-people-to = 最多 { $high } 人
answer-people-from-to = { $low }–{ $high } 人
answer-number-exactly = { $shown }
answer-number-from = { $low } 以上
answer-number-to = 最多 { $high }
answer-number-from-to = { $low }–{ $high }
answer-money-month = 每月 { $amount }
answer-money-year = 每年 { $amount }
answer-money-once = 一次性 { $amount }
answer-no-money = 暂无预算
answer-no-date = 时间未定
answer-asap = 尽快
answer-date-on = { $date }
answer-date-by = { $date }之前
answer-date-from = { $date }之后
answer-date-between = { $start }至{ $end }
answer-demo-yes = 想看演示
answer-demo-no = 暂时不看演示
answer-said-yes = 是
answer-said-no = 否
answer-industry-other = 其他行业
answer-authority-decides = 由您决定
answer-authority-influences = 您参与决策
answer-authority-none = 由其他人决定
said-authority-decides = 由本人决定
said-authority-influences = 参与决策
said-authority-none = 由其他人决定

## What the prospect hears once the questions are done

prospect-handing-over = 谢谢您。我这就请一位同事过来，请您稍等片刻。
prospect-somebody-on = 好消息，同事已经上线，我这就请他过来。
prospect-next-colleague = 我再请一位同事来为您服务。
prospect-back-in-touch = 您好，又见面了。之前说好这个时候再联系您，我这就请一位同事过来。
prospect-held-until = 谢谢您。现在不是上班时间，您的需求已经记下，同事会在{ $when }与您联系。在那之前您随时可以给我留言。
prospect-held-busy = 谢谢您。现在暂时没有空闲的同事，一有空就会来联系您。
prospect-escalated = 我已经通知了整个团队，很快会有人来联系您。
prospect-accepted = *{ $name }* 已经到了，接下来由他为您服务。您写的内容会直接发给他。
prospect-chat-resumed = *{ $name }* 回来了。
prospect-chat-ended = *{ $name }* 结束了这次对话。如果还有其他问题，直接给我留言，他会看到。
prospect-rep-left = *{ $name }* 无法继续这次对话，接下来的事由我来安排。
prospect-kept = 已经记下，接手的同事会看到。
prospect-kept-until = 已经记下，{ $when } 起会有同事来联系您，到时会看到。
prospect-noted = 谢谢，已经记下。
prospect-no-restart = 您的回答已经提交，不需要重新开始。哪里不对请直接告诉我，我来更正。
prospect-kept-for = *{ $name }* 会看到您的留言。
prospect-nurture = 谢谢您的回答。目前我们可能还不太适合您，就不多打扰了；情况有变化时，随时给我留言，我们再看。
prospect-resting-until = 谢谢您。我们会在{ $day }再联系您。如果您提前需要，随时给我留言。
prospect-dropped = 感谢您抽时间沟通。目前我们还没有适合您的方案，就先到这里；情况有变化时，随时给我留言。
prospect-looking-into-it = 这件事比预想的要多花一点时间。我正请同事核实，有结果会在这里告诉您。
prospect-thanks = 谢谢您的回答。如果我们能帮上忙，会与您联系。
prospect-customer = 谢谢您。您已经是我们的客户，我已请客户成功团队与您联系。
prospect-going-private = 我给您发了一条私信，我们在那里继续。
prospect-already-handed = 谢谢您，这个已经确认过了。有话直接写给我就行。
slow-down = 消息有点多，请稍等一分钟再继续。
file-did-not-come = 文件“{ $name }”没能转发成功。
listed-help = 您是团队成员，这里不会向您提问。请试试 `/leads` 或 `/reps` 或 `/routing` （后面加 `help` 可查看说明）。

## Cards for reps

card-open = ⏳ { $rep }，请在 *{ $left }* 内接受，截止 { $until }。
card-escalated = 📣 这条线索还没有人接。任何销售或经理都可以接受。
card-asked-for-person = 🙋 *客户要求人工服务。*
card-accepted-live = ✅ { $owner } 于 { $since } 接受。🟢 *实时对话中* — 您在此消息列里写的内容会发给客户；以 `//` 开头的只有同事能看到。
card-accepted-paused = ✅ { $owner } 于 { $since } 接受。⏸️ *已暂停* — 恢复之前，您写的内容都不会发出。
card-accepted-ended = ✅ { $owner } 于 { $since } 接受。对话已结束。
card-expired = ⏱️ { $rep } 没有及时接受，线索已转给他人。
card-withdrawn = 这次分配已结束，线索已转走。
card-returned = ↩️ *{ $reason }* — { $by } 已退回。{ $next }
card-comes-back = 将于 { $day }再回来。
card-returned-before = ↩️ *{ $reason }* — { $by } 曾退回
card-who = 联系人
card-unverified = 未验证
card-company = 公司
card-score = *评分 { $total }* · 合格线 { $threshold }
card-score-none = *评分* 暂无
card-not-qualified = 未达标
card-gates = 未通过：{ $failed }
card-bant = *BANT 满足 { $met }/4*
card-unknown = 未知
labelled = { $label }：{ $value }
card-rule = 规则 *{ $rule }* · { $condition } → { $target }
card-rule-every = 规则 *{ $rule }* · 所有线索 → { $target }
card-rule-only = 规则 *{ $rule }* → { $target }
card-rule-in-vain = 规则 *{ $rule }* 排在前面，但没人能接：{ $who }
card-rule-nobody = 规则 *{ $rule }* 排在前面，但没有对应的销售
card-no-rule = 没有匹配的规则
card-every-lead = 所有线索
card-rep-turn = 按公平分配轮到 *{ $rep }*
card-rep-least = *{ $rep }* 手上的线索最少
card-rep-free = 只有 *{ $rep }* 有空
card-rep-only = 团队里只有 *{ $rep }*
card-rep-named = 规则指定了 *{ $rep }*
card-rep-owner = *{ $rep }* 负责这个客户
card-passed-over = 未选：{ $others }
card-tried = 已分配给 { $reps }
card-reminder = { $rep }，时间已过半，还剩 { $left } 可以接受。
card-amended = ✏️ { $by } 更正了：{ $answers }。得分 { $was } → { $now }。
transcript-title = { $name } 目前说过的话
transcript-changed = ✏️ { $name } 修改了一个回答：
button-accept = 接受
button-return = 退回
button-amend = 核对回答
button-pause = 暂停对话
button-resume = 恢复对话
button-end = 结束对话
bant-budget = 预算
bant-authority = 决策权
bant-need = 需求
bant-timing = 时间
points-employees = 公司规模
points-seniority = 职位级别
points-industry-fit = 行业
points-demo-booked = 要求演示
points-pricing-visited = 看过价格页
points-case-study-read = 看过案例
points-white-paper = 下载过白皮书
points-webinar = 参加过网络研讨会
points-repeat-visit = 多次到访
points-unsubscribed = 已退订
points-inactive = 长期不活跃
points-personal-email = 个人邮箱
seniority-c-level = 高管
seniority-vp = 副总裁
seniority-director = 总监
seniority-manager = 经理
seniority-individual = 普通员工
fit-core = 核心目标
fit-related = 相关
fit-other = 其他
outcome-open = 待接受
outcome-accepted = 已接受
outcome-returned = 已退回
outcome-expired = 未及时接受
outcome-withdrawn = 已离开
standing-available = 可接
standing-off-shift = 不在班
standing-away = 离开
standing-at-capacity = 已满
standing-returned = 已退回过
standing-tried = 未及时接受
standing-other-language = 语言不符

## A decision in full

explain-title = { $id } 为什么这样分配
explain-title-rep = { $id } 为什么分配给 { $rep }
explain-nothing = { $id } 还没有分配。
explain-basis = 于 { $when } 按规则第 { $version } 版分配
explain-rules-changed = 以下是当前规则，第 { $version } 版
explain-rules = 规则，按顺序尝试
explain-rule-decided = 匹配，由它决定
explain-rule-unmatched = 不匹配
explain-rule-paused = 现在已暂停
explain-rule-vain = 匹配，但没人能接
explain-rule-nobody = 匹配，但没有对应的销售
explain-rule-unqualified = 匹配，但只用于达标的线索
explain-rule-earlier = 现在匹配，但当时不由它决定
explain-rule-later = 也匹配，但排在后面
explain-seen = 这条线索： { $value }
explain-nobody = 没人能接，也不知道什么时候可以。
explain-nobody-until = 现在没人能接，最早 { $when } 有人回来。
explain-unqualified = 这条线索未达标，分给团队或销售的规则对它不适用。
explain-unqualified-nurture = 这条线索未达标，因此转入培育：匹配到的规则只对达标的线索生效。
explain-not-served = 它所在的国家 { $country } 不在 `icp.countries` 之列。
explain-escalated = 没有人接受，因此已升级：现在任何销售或经理都可以接。
explain-team = 团队 { $team } 的每个人
explain-named = 规则指定的人
explain-weight = 权重 { $weight }
explain-ledger = 公平分配（线索数），之前与这条之后
explain-share = *{ $rep }* · 应得 { $due }，已得 { $got }，还欠 { $left }

## Returning and correcting

return-title = 退回线索
return-reason = 原因
return-note = 给下一位的备注
return-day = 什么时候再联系？
return-day-hint = 仅用于“时机不对”。
return-submit = 退回
return-no-reason = 请选择原因。
return-no-day = 请选择线索回来的日期。
return-day-past = 请选择今天以后的日期。
return-day-far = 请选择两年以内的日期。
returned = { $id } 已退回。{ $next }
reason-wrong-information = 信息有误
reason-not-icp = 不符合理想客户画像
reason-wrong-time = 时机不对
reason-existing-customer = 已是客户
reason-competitor = 竞争对手员工
reason-not-for-me = 不适合我
next-wrong-information = 市场部更正后重新分配。
next-not-icp = 由市场部决定培育或放弃。
next-wrong-time = 到那天再重新分配。
next-existing-customer = 交给客户成功团队。
next-competitor = 予以排除；市场部可将域名加入名单。
next-not-for-me = 转给下一位销售。
next-everybody = 现在任何销售或经理都可以接手。
next-held = 等下一位有空的销售接手。
next-nurtured = 按现行规则转入培育。
next-excluded = 按现行规则予以排除。
correct-title = 更正线索
correct-submit = 保存并分配
correct-not-read = 没能读懂。请像客户那样填写，例如“200-500”“50万人民币”或“德国”。
correct-several = 这可以有几种理解。请写明：金额写出币种和单位，日期写出月份。
correct-changed = 您打开期间，这一项已有更新。请关闭后重新打开查看。
corrected = { $id } 已更正、重新评分并分配。当前状态：{ $status }。
correct-said = 原话：“{ $words }”
amend-title = 核对回答
amend-submit = 保存并重新评分
amend-intro = 以下是对每个回答的理解。如有误请更正：会重新评分，线索仍归原处。
amended = { $id } 已更正并重新评分：{ $score } 分。
amended-nothing = 没有改动任何回答。
authority-decides = 能决定
authority-influences = 参与决策
authority-none = 由其他人决定
need-clear = 明确
need-vague = 模糊
need-none = 没有
modal-cancel = 取消
modal-close = 关闭
modal-not-done = 没有更改
field-email = 工作邮箱
field-company = 公司
field-employees = 公司规模
field-industry = 行业
field-title = 职位
field-country = 国家
field-budget = 预算
field-authority = 决策
field-demo = 演示
field-phone = 电话
field-revenue = 营收
field-need = 需求
field-timing = 期望时间

## Cards for marketing and customer success

side-correction = ✏️ *{ $id } 需要更正*
side-correction-done = ✅ *{ $id } 已更正* 并重新分配。
side-review = 🤔 *销售认为 { $id } 不合适。* 继续培育，还是放弃？
side-review-nurtured = 🌱 *{ $id } 继续培育。*
side-review-dropped = 🗑️ *{ $id } 已放弃。*
side-customer = 🤝 *{ $id } 是我们的客户* · 正在等待答复。
side-competitor = 🚫 *{ $id } 来自竞争对手* · 已排除。要把域名加入名单，以便下次立即识别吗？
side-competitor-unknown = 🚫 *{ $id } 来自竞争对手* · 已排除。没有可加入名单的公司域名。
side-competitor-done = 🚫 *{ $id } 来自竞争对手* · 已排除。域名已在名单中。
side-returned = { $by } 退回：{ $reason }
button-correct = 更正
button-nurture = 继续培育
button-drop = 放弃
button-list-competitor = 加入名单：{ $domain }

## What somebody may not do

refused-not-a-person = 只有真人才能这样做。
refused-not-known = Slack 暂时没能告诉我您是谁，请稍后再试。
refused-not-from-here = 只有本工作区的成员才能这样做。
refused-not-yours = 这不是给您的。
refused-not-named = 只有 Baton 配置中列出的人才能这样做，请联系管理员添加。
refused-other-role = 这件事由团队里的其他人处理：销售和经理接受线索，市场部更正并决定。
refused-not-an-admin = 只有管理员才能这样做。
refused-too-late = 已经来不及了，线索已转走。
refused-already = 这已经处理过了。
refused-window-over = 已超过退回期限。
refused-too-late-owner = { $owner } 抢先了一步。
chat-paused-not-sent = 未发送：对话已暂停。点击 *恢复对话* 后继续。
chat-ended-not-sent = 未发送：对话已结束。点击 *恢复对话* 后继续。
chat-not-accepted-not-sent = 未发送：这条线索还没有人接受。点击「接受」之后，您在这里写的内容才会发给对方。
chat-moved-on-not-sent = 未发送：这张卡片之后，线索已转走。只有现在的负责人写在最新卡片下的内容才会发给客户。
chat-did-not-arrive = ⚠️ 您刚才写的内容没能发给客户：Slack 不接受发往那里的消息。
went-wrong = 出了点问题，没有做任何更改。请再试一次；如果仍然不行，请把这个编号告诉管理员：{ $reference }
press-again = Slack 打开得太慢了，请再点一次按钮。
type-again = Slack 打开得太慢了，请再输入一次 `{ $command }`

## Commands

help-leads =
    {""}*`/leads`* — 分配给您的和您负责的线索
    {""}*`/leads L-12`* — 一条线索的回答和评分
    {""}*`/leads 查找 文字`* — 按姓名、公司、邮箱或职位查找线索
help-reps =
    {""}*`/reps`* — 谁在班，各有多少条线索
    {""}*`/reps 离开 周五 14:00`* — 在那之前不再分配线索；只写 `/reps 离开` 则到您说回来为止
    {""}*`/reps 回来`* — 重新开始分配线索
    {""}*`/reps 账本`* — 团队里每人应得和已得多少
    {""}*`/reps 离开 ana 到周五`* 、 *`/reps 回来 ana`* — 经理和管理员替别人说
    {""}*`/reps 设置 ana 权重 2 上限 8 语言 en,zh 工作时间 "Mon-Fri 09:00-18:00"`* — 管理员在草稿里修改；还有 `时区` 、 `节假日` 、 `slack` ， `无` 表示默认
    {""}*`/reps 添加 eva U0123456789`* 、 *`/reps 删除 eva`* — 管理员在草稿里修改
help-routing-list = {""}*`/routing`* — 按尝试顺序列出规则、草稿中的不同之处，以及每条规则 30 天内接到的线索；从第 40 条开始则用 `/routing 列表 40`
help-routing-add = {""}*`/routing 添加 "德语区大客户" when employees >= 500 and country in (DE, AT, CH) to team dach within 10m`* — 新规则，放在兜底规则之前；后面加 `at 3` 则放在第 3 条
help-routing-edit = {""}*`/routing 修改 3 规则`* — 换掉您上次看到的列表中的第 3 条
help-routing-move = {""}*`/routing 移动 3 到 1`* — 把第 3 条移到第 1 条的位置
help-routing-pause = {""}*`/routing 暂停 3`* — 保留位置，但不再接线索
help-routing-resume = {""}*`/routing 恢复 3`* — 重新开始接线索
help-routing-remove = {""}*`/routing 删除 3`* — 删掉这一条
help-routing-team = {""}*`/routing 团队`* — 各团队；后面可写 `dach 添加 ana` 、 `dach 删除 ana` 、 `dach rotation least_loaded` 、 `添加 名称` 或 `删除 名称`
help-routing-accounts = {""}*`/routing 重点客户`* — 重点客户名单；后面可写 `查找 文字` 、 `添加 acme.com owner ana tier target` 、 `删除 acme.com` 、 `导出` 或 `导入`
help-routing-customers = {""}*`/routing 现有客户 添加 bigcorp.com`* — 现有客户名单，用法相同
help-routing-competitors = {""}*`/routing 竞争对手 添加 rival.example`* — 竞争对手名单，用法相同
help-routing-discard = {""}*`/routing 放弃`* — 丢弃草稿
help-routing-publish = {""}*`/routing 发布`* — 查看草稿的改动并使其生效；用 `/routing 发布 周一上午9点` 定时发布，用 `/routing 发布 取消` 撤回
help-routing-history = {""} *`/routing 历史`* — 曾经生效的版本，以及谁改了什么； `/routing 历史 30` 从第 30 条记录往前看
help-routing-diff = {""}*`/routing 对比 12 14`* — 两个版本的不同；只写 `/routing 对比` 则查看草稿
help-routing-rollback = {""}*`/routing 回滚 12`* — 让第 12 版作为新版本重新生效
help-routing-help = {""}*`/routing 帮助`* — 显示这些说明
leads-title = { $count } 条线索
leads-none-mine = 您目前没有线索。
leads-none-found = 没有姓名、公司、邮箱或职位包含这些文字的线索。
leads-no-such = 没有 { $id } 这条线索。试试 `/leads 查找 文字` 吧。
leads-unknown = 不明白“{ $text }”。试试 `/leads` 或 `/leads L-12` 或 `/leads 查找 文字` 吧。
listing-more = ……还有 { $count } 条
reps-title = 销售
reps-none = 还没有销售。
reps-load = { $load } 条进行中
reps-on-again = { $when } 回来
reps-only-reps = 只有销售才能离开或回来，您不是销售。
reps-away = 您已离开，说 `/reps 回来` 之后才会再分配线索。
reps-away-until = 您已离开，到 { $when } 为止。
reps-away-for = { $rep } 已离开，直到有人说 `/reps 回来 { $rep }` 为止。
reps-away-for-until = { $rep } 已离开，到 { $when } 为止。
reps-away-none = 没有等待接受的线索。
reps-away-next = 尚未接受的 { $count } 条线索转给下一位销售。
reps-away-held = { $count } 条线索等有空的同事接手。
reps-away-everybody = { $count } 条线索已转到升级频道，任何销售或经理都可以接手。
reps-away-elsewhere = { $count } 条线索按现行规则处理。
reps-away-not-read = 没能把“{ $text }”理解为将来的时间。请写一个还没到的时间，例如“明天上午9点”“周五”“2周”或“2026-12-01 14:00”。
reps-back-until = 欢迎回来。您的班次开始后（{ $when }）会重新为您分配线索。
reps-back-for = { $rep } 已回来，重新开始分配线索。
reps-back-for-until = { $rep } 已回来，班次开始后（{ $when }）重新分配线索。
reps-only-managers = 只有经理和管理员可以替别人说离开或回来。
reps-back = 欢迎回来，重新开始为您分配线索。
ledger-title = 公平分配（线索数）
ledger-none = 还没有团队，没有可分配的线索。
ledger-bound = 在班人员不变时，任何人与应得数相差不超过 { $bound }
ledger-least-loaded = 分给手上线索最少的人
ledger-catches-up = 离开期间错过的会补上
ledger-no-catch-up = 离开期间错过的不补
ledger-share = *{ $rep }* · 应得 { $due }，已得 { $got }（{ $left }）
ledger-left = 已不在团队
ledger-legend = 线索分给谁就计入谁的份额。退回原因与销售无关，或接受后客户一直没有说话的，会从份额中扣回。按负责人或按姓名指定的线索不计入任何人的份额。
reps-unknown = 不明白“{ $text }”。试试 `/reps` 或 `/reps 离开 周五` 或 `/reps 回来` 吧。
rulebook-title = 规则
routing-title = 规则，第 { $version } 版
routing-none = 没有规则，所有线索都进入培育。
routing-title-draft = 规则：第 { $version } 版与草稿{ $count ->
        [0] （规则相同）
       *[other] （改动 { $count } 条规则）
    }
routing-besides = 除规则外，草稿还改动了{ $what }。
routing-besides-people = { $count } 个销售或团队
routing-besides-companies = 名单上的 { $count } 家公司
routing-draft-by = 最后由 { $by } 修改。用 `/routing 发布` 使草稿生效，用 `/routing 放弃` 丢弃草稿。
routing-caught = { $count ->
        [0] 30 天内没有线索
       *[other] 30 天内 { $count } 条线索
    }
routing-more = ……还有 { $count } 条： `/routing 列表 { $next }`
routing-was = 生效中：
routing-before = 原来：
routing-after = 现在：
routing-numbers = 现在的编号：
routing-mark-new = 新增
routing-mark-changed = 已修改
routing-mark-renamed = 原名“{ $name }”
routing-mark-moved = 原为第 { $number } 条
routing-mark-paused = 已暂停
routing-mark-resumed = 已恢复
routing-mark-number = 第 { $number } 条
routing-mark-removed = 已删除，原为第 { $number } 条
routing-done-add = 草稿中新增了一条规则：
routing-done-edit = 草稿中第 { $number } 条已修改：
routing-done-move = 草稿中已移动：
routing-done-pause = 草稿中第 { $number } 条已暂停：
routing-done-resume = 草稿中第 { $number } 条已恢复：
routing-done-remove = 已从草稿中删除：
routing-waiting = { $count ->
        [0] 草稿等待发布
       *[other] { $count } 条改动等待发布
    }，请用 `/routing 发布` 使其生效。在那之前仍按现行版本分配。
routing-as-published = 这样一来，草稿与现行版本相同，没有需要发布的内容。
routing-already-so = 本来就是这样，没有任何改动。
routing-refused = 不能这样写，没有任何改动：
routing-see-first = 没有任何改动。编号指的是您上次看到的列表，而您还没有看过。列表如下：
routing-no-number = 没有任何改动：您上次看到的列表里没有第 { $number } 条，最后一条是第 { $count } 条。
routing-changed = 没有任何改动：第 { $number } 条和您上次看到的已经不同。
routing-changed-by = 没有任何改动：第 { $number } 条和您上次看到的已经不同，由 { $by } 修改。
routing-edit-how = 请写明第几条以及新的内容，例如 `/routing 修改 3 Asia when country in (CN, SG) to team apac`
routing-move-how = 请写明第几条以及移到哪里，例如 `/routing 移动 3 到 1`
routing-pause-how = 请写明列表中的第几条，例如 `/routing 暂停 3`
routing-resume-how = 请写明列表中的第几条，例如 `/routing 恢复 3`
routing-remove-how = 请写明列表中的第几条，例如 `/routing 删除 3`
routing-diff-how = 请写明要对比的版本，编号见 `/routing 历史` ，例如 `/routing 对比 12 14`
routing-rollback-how = 请写明要回到的版本，编号见 `/routing 历史` ，例如 `/routing 回滚 12`
mistake-verb = 是不是 `{ $verb }` ？
mistake-typed = 您输入的是：
routing-nothing-to-publish = 没有草稿，所以没有需要发布的内容。
routing-nothing-to-discard = 没有草稿，所以没有可以丢弃的内容。
routing-publish-title = 作为第 { $version } 版发布吗？
routing-publish-button = 发布
routing-keep-button = 先不动
routing-kept = 没有任何改动。
routing-published = ✅ 第 { $version } 版已生效。进行中的线索不受影响。要回到原来的版本，用 `/routing 回滚 { $before }`
routing-draft-changed = { $by } 在此期间修改了草稿。没有任何操作，请重新查看。
routing-meanwhile = 没有任何操作：在此期间第 { $version } 版已生效（{ $origin }）。
routing-meanwhile-by = 没有任何操作：{ $by } 在此期间已让第 { $version } 版生效（{ $origin }）。
routing-meanwhile-discarded = 没有任何操作：{ $by } 在此期间已丢弃草稿。
routing-discard-question = 要丢弃草稿吗？{ $count ->
        [0] 草稿的内容会丢失。
       *[other] 其中改动的 { $count } 条规则保持现行版本的样子。
    }
routing-discard-button = 丢弃
routing-discarded = 🗑️ 草稿已丢弃。第 { $version } 版照旧生效。
routing-back-rep = 现行版本里已经没有的 { $count } 位销售会重新出现：{ $names }。
routing-back-team = 现行版本里已经没有的 { $count } 个团队会重新出现：{ $names }。
routing-behind = 这份草稿基于第 { $based } 版，之后第 { $version } 版已生效。草稿里没有的那些改动会被撤回。
routing-no-difference = 没有不同。
routing-elsewhere = 规则以外也有不同：{ $keys }
routing-stops = 请先改正
routing-warnings = 请先看一下
routing-being-checked = ⏳ 规则较多，正在检查，稍后会在这里询问。
routing-known = 现行版本也有的提醒
routing-examples = { $of } 条固定的示例中有 { $count } 条成立
routing-history = 版本
routing-log = 记录
routing-history-how = 用 `/routing 对比 12 14` 查看两个版本的不同，用 `/routing 回滚 12` 让旧版本重新生效。
routing-in-force = 生效中
routing-origin-start = 首次启动时的 baton.yml
routing-origin-earlier = 开始保存版本之前就已生效
routing-origin-import = 用 `baton config import` 导入
routing-origin-publish = 发布
routing-origin-rollback = 回滚到第 { $note } 版
routing-origin-competitor = 将 { $note } 加入竞争对手名单
routing-log-version = 第 { $version } 版：{ $origin }
routing-log-add = 新增规则
routing-log-edit = 修改规则
routing-log-move = 移动规则
routing-log-pause = 暂停规则
routing-log-resume = 恢复规则
routing-log-remove = 删除规则
routing-log-discard = 丢弃草稿
routing-log-pin = 固定示例
routing-log-unpin = 取消固定示例
log-company-added = 新增 { $company }
log-company-changed = 修改 { $company }
log-company-removed = 删除 { $company }
log-entry-added = 新增 { $entry }
log-entry-removed = 删除 { $entry }
log-draft = 第 { $version } 版之上的草稿
log-edition = 用第 { $old } 版代替第 { $version } 版
log-due = 定在 { $when }
log-discarded = { $count ->
        [0] 其中没有改动规则
       *[other] 改动了 { $count } 条规则
    }
log-more = 另有 { $count } 项
routing-log-older = 更早的记录： `/routing 历史 { $next }`
routing-history-from = 请写明从第几条记录开始，例如 `/routing 历史 30` 。
routing-log-broken = 第 { $number } 条记录已不是当初写下的内容：有人改动了存储。
routing-version-broken = 第 { $version } 版已不是生效时的内容：有人改动了存储。
routing-no-version = 没有第 { $version } 版。用 `/routing 历史` 查看所有版本。
routing-diff = 从第 { $old } 版到第 { $new } 版
routing-diff-no-draft = 没有草稿，内容与现行的第 { $version } 版相同。要对比两个版本，用 `/routing 对比 12 14`
routing-diff-draft = 从现行的第 { $version } 版到草稿
routing-rollback-title = 让第 { $old } 版作为第 { $version } 版重新生效吗？
routing-rollback-button = 回滚
routing-rollback-same = 第 { $version } 版与现行版本相同，没有任何改动。
routing-rolled-back = ✅ 第 { $version } 版已生效，内容与第 { $old } 版相同。进行中的线索不受影响。
routing-draft-stays = 草稿仍然保留。
routing-within = { $within }内接受
routing-done-edit-moved = 草稿中已修改并移动：
routing-menu-outdated = 没有任何改动：这条规则和列表显示时已经不同，请重新查看。
routing-log-edit-moved = 修改并移动规则
rule-form-add = 新规则
rule-form-edit = 修改规则
rule-form-submit = 存入草稿
rule-form-name = 名称
rule-form-when = 条件
rule-form-when-hint = 留空则适用于所有线索。
rule-form-when-example = employees >= 500 and country in (DE, AT, CH)
rule-form-target = 线索去向
rule-form-teams = 团队
rule-form-reps = 销售
rule-form-others = 其他
rule-form-target-owner = 指名客户的负责人
rule-form-target-nurture = 培育
rule-form-target-customer-success = 客户成功团队
rule-form-target-exclude = 排除，不分配
rule-form-within = 接受时限
rule-form-within-example = 10m、24h 或 4 working hours
rule-form-place = 列表中的编号
rule-form-place-hint = 留空则放在兜底规则之前。
rule-form-no-name = 请填写规则名称。
rule-form-no-target = 这个去向已经不存在，请重新选择。
rule-form-no-place = 请填写列表中的编号，例如 3。
rule-form-gone = { $by } 在此期间删除了这条规则。没有任何改动，您填写的内容仍在这里。再次提交会存为一条新规则，关闭则不做改动。
rule-form-changed = { $by } 在此期间修改了这条规则。没有任何改动，您填写的内容仍在这里。再次提交会替换现在的规则，关闭则保留现在的规则。
rule-form-discarded = { $by } 在此期间丢弃了草稿，这条规则也随之不在了。没有任何改动，您填写的内容仍在这里。再次提交会存为一条新规则，关闭则不做改动。
rule-form-too-long = 这个条件太长，表单里放不下。请写出整行： `/routing 修改 3 规则`
home-order = 线索由第一条匹配的规则接走。
home-edit = 修改…
home-up = 上移
home-down = 下移
home-pause = 暂停
home-resume = 恢复
home-remove = 删除
home-add = 新规则…
home-pick = 修改规则…
home-publish = 发布…
home-discard = 丢弃草稿…
home-history = 历史
home-before = 上一页
home-behind = 下一页
home-team = 在任意频道输入 `/leads` 或 `/reps` 或 `/routing` （后面加 `help` 可查看说明）。线索会以消息的形式发给您。
home-prospect = 您好！请在 *消息* 里给我留言，我会为您安排合适的同事。
home-draft-unreadable = 当前版本的 Baton 读不了这份草稿。用 `/routing 放弃` 丢弃它。
working-minutes = { $count } 个工作分钟
working-hours = { $count } 个工作小时
working-days = { $count } 个工作日
routing-unknown = 不明白“{ $text }”。用 `/routing` 查看规则，用 `/routing 帮助` 查看其他用法。
status-chatting = 正在回答问题
status-held = 等待销售
status-offered = 已分配
status-escalated = 还没有人接
status-accepted = 已接受
status-correcting = 在市场部，待更正
status-reviewing = 在市场部，待决定
status-resting = 培育中
status-handed-over = 在客户成功团队
status-over = 已关闭

## 试规则

explain-decision = 第 { $number } 次判定，共 { $of } 次
explain-decisions = 其他判定…
why-no-decision = { $id } 只有 { $count } 次判定，从 1 开始编号： `/routing 为什么 { $id } 第1次` 。
explain-in-force = 现在生效的是第 { $version } 版
button-explain = 说明原因
button-again = 重新判定
explain-modal = 为什么这样分配
again-same = *重新判定：结果相同* · 依据第 { $version } 版规则、这条线索当时的样子，以及 { $when } 时每个人的状态和分配账。
again-different = *重新判定：结果不同* · 依据第 { $version } 版规则、这条线索当时的样子和每个人当时的状态。
again-rule = 规则：当时是 { $was }，现在是 { $becomes }。
again-target = 去向：当时是 { $was }，现在是 { $becomes }。
again-rep = 销售：当时是 { $was }，现在是 { $becomes }。
again-standings = 有人的状态与当时看到的不同，但选中的人不变。
again-shares = 分配之后的账不同，但选中的人不变。
again-no-rule = 没有规则
again-nobody = 没有人
again-not-kept = 无法判断重新判定会不会一样：当时的 Baton 版本没有记下每个人的状态。
again-no-edition = 无法判断重新判定会不会一样：第 { $version } 版规则没有保存。
try-title-values = 用这些值试规则
try-title-lead = 按 { $id } 当时的样子试规则
try-in-force = 生效中，第 { $version } 版
try-draft = 草稿
try-supposed = 按达标处理：这些值还看不出是否达标，还取决于 { $fields }。
try-qualified = 已达标，或要求人工。
try-unqualified = 未达标：团队和销售的规则不用于它。加上 `wants_person` 可以试要求人工的线索。
try-rules = 规则
try-rules-both = 规则 · 前一个标记：生效中，后一个：草稿
try-only-draft = 只在草稿里
try-only-in-force = 草稿里没有
try-was = 生效中：
try-becomes = 草稿：
try-others = 另有 { $count } 条规则与这条线索不匹配。
try-nothing-changed = 只是试一试，什么都没有改变。
try-how = 输入线索编号或它的值: `/routing 试 L-12` 或 `/routing 试 employees=1200 country=DE title="Head of Sales"`
try-untold = { $id } 由较早版本的 Baton 判定，没有记下每个人当时的状态。请改为输入它的值。
simulate-title = { $of } 条线索中有 { $count } 条会去别处
simulate-basis = 草稿对比第 { $version } 版 · 每条线索按判定时的样子 · 什么都没有改变
simulate-short = 用最近 { $of } 条线索模拟
simulate-coming = 正在模拟，结果会显示在这里，不必等它。
simulate-by = 按 { $rule }
simulate-more = …… 另有 { $count } 条走其他方向
simulate-examples = 例如
simulate-example = *{ $id }*: { $was } → { $becomes }
simulate-other-rep = 有 { $count } 条线索去向不变，但换成别的销售。
simulate-other-rule = 有 { $count } 条线索去向不变，但由别的规则决定。
simulate-changed-since = 有 { $count } 条线索实际去了别处：第 { $version } 版在那之后才生效。
simulate-untold = 有 { $count } 条线索无法重新判定：较早版本的 Baton 记下的内容不够。
simulate-look = `/routing 试 { $id }` 会逐条规则说明原因。
simulate-no-leads = 这段时间没有判定过线索，没有可模拟的。
simulate-no-draft = 没有草稿可以模拟，只有生效中的规则。先用 `/routing 修改` 改一条，再来模拟。
simulate-progress = 已重新判定 { $of } 条线索中的 { $done } 条
simulate-how = 说明是哪些线索: `/routing 模拟` , `/routing 模拟 最近1000条` (最多 10,000 条) 或 `/routing 模拟 30天`
why-how = 说明是哪条线索: `/routing 为什么 L-12` 、 `/routing 为什么 L-12 第1次` 或 `/routing 为什么 L-12 不是 team dach`
why-not-there = { $id } 就是去 { $target }，由 *{ $rule }* 决定。
why-not-changed = 只要有下面这些不同，{ $id } 就会由 *{ $rule }* 送到 *{ $target }* :
why-not-there-by-none = { $id } 现在就去 *{ $target }* ，没有规则接走它。
why-not-changed-by-none = 只要有下面这些不同，{ $id } 就会去 *{ $target }* :
why-not-change = *{ $field }*: { $becomes } · 现在是 { $was }
why-not-no-rule = 没有规则把线索送到 { $target }。
why-not-of-the-team = 没有规则指名把线索分给 { $rep }，但 *{ $rep }* 在 { $id } 所去的团队 *{ $team }* 里，团队内由谁来接按轮转方式决定：
why-not-had-it = { $id } 就是分给了 *{ $rep }* ，属于团队 *{ $team }* :
why-not-nobody-of-it = 没有规则指名把线索分给 { $rep }，但 *{ $rep }* 在 { $id } 所去的团队 *{ $team }* 里，当时团队里没有人能接：
why-not-other-teams = 没有规则按姓名把线索分给 rep { $rep }。{ $rep } 属于团队 { $teams }，用 `/routing 为什么 { $id } 不是 team { $first }` 看怎样才会分到那里。
why-not-paused = 把线索送到 { $target } 的规则都已暂停。
why-not-nobody = 把线索送到 { $target } 的规则当时没有人能接，无论 { $id } 是什么样。
why-not-never = 无论怎么改，{ $id } 都到不了 { $target }：这样的线索都被前面的规则接走了。
why-not-cannot-tell = 无法判断怎样才能把 { $id } 送到 { $target }：这取决于文本里可能写什么。
why-not-perhaps-less = 换一种文本也许改动更小：文本只试了规则里写到的那些。
why-not-basis = 依据第 { $version } 版规则和当时每个人的状态。每个字段单独看。
expect-how = 说明线索必须去哪里: `/routing 期望 L-12 到 team dach` 。列出全部用 `/routing 期望` ，取消一条用 `/routing 期望 L-12 取消`
expect-pinned-holds = 📌 { $id } 必须去 { $target } ，现在正是如此。
expect-pinned-fails = 📌 { $id } 必须去 { $target } 。⚠️ 现在不是：它去 { $goes } ，{ $rule }。
expect-pinned-before = 之前它必须去 { $target } 。
expect-title = 固定的示例
expect-none = 还没有固定的示例: `/routing 期望 L-12 到 team dach` 可以固定一条。
expect-holds = ✅ *{ $id }* 去 { $target }
expect-fails = ⚠️ *{ $id }* 必须去 { $target } ，却去了 { $goes } · { $rule }
expect-stops = 固定的示例 { $id } 必须去 { $target }，却会去 { $goes }（{ $rule }）。
expect-of-draft = 按草稿检查。
expect-of-in-force = 按生效中的第 { $version } 版检查。
expect-off = { $id } 不再是固定的示例。
expect-was-none = { $id } 不是固定的示例。
expect-untold = 无法固定 { $id }：它由较早版本的 Baton 判定，没有记下每个人当时的状态。
help-routing-check = {""}*`/routing 检查`* — 哪些规则永远轮不到、哪些互相重叠、哪些线索没有人接，每一处都附上一条线索为证
help-routing-try =
    {""}*`/routing 试 L-12`* 或 *`/routing 试 employees=1200 country=DE`* — 这样的线索由哪条规则接走，生效中的和草稿并排看
help-routing-simulate =
    {""}*`/routing 模拟`* 或 *`/routing 模拟 30天`* — 草稿会把多少条过去的线索送到别处
help-routing-why =
    {""}*`/routing 为什么 L-12`* — 为什么这样分配；加上 *`不是 team dach`* 就说明最小要改什么才会到那里
help-routing-expect =
    {""}*`/routing 期望 L-12 到 team dach`* — 规则必须满足的示例

companies-title-account = { $count } 个重点客户
companies-title-customer = { $count } 个现有客户
companies-title-competitor = { $count } 个竞争对手
companies-how = `/routing 重点客户 添加 acme.com owner ana tier target` · `/routing 现有客户 删除 bigcorp.com` · `/routing 竞争对手 查找 rival` · `/routing 重点客户 导出`
companies-how-account = 没有改动。请写域名，后面写已知信息： `/routing 重点客户 添加 acme.com name "Acme, Inc." owner ana tier target` 。
companies-how-customer = 没有改动。请写一个域名，或加引号的名称： `/routing 现有客户 添加 bigcorp.com` 。
companies-how-competitor = 没有改动。请写一个域名，或加引号的名称： `/routing 竞争对手 添加 "Rival & Sons"` 。
companies-unknown = 没有改动。名单后面可以不写，也可以写“查找”“添加”“删除”“导出”或“导入”。
companies-not-there = 没有改动：名单里没有这家公司。
companies-done = 草稿里的公司名单有变化：
companies-changes = 新增 { $added }，修改 { $changed }，删除 { $removed }
companies-waiting = 等待发布： `/routing 发布` 。在此之前线索仍按现行版本分配。
companies-exported = 草稿中的三份名单会以文件 { $name } 发给您，可用电子表格打开。
companies-not-exported = 公司名单没能以文件发出：Slack 不接受。请再试一次 `/routing 重点客户 导出` 。
routing-companies = 公司名单：
companies-was = 原为 { $company }
companies-owner = 负责人 { $rep }
companies-tier = 级别 { $tier }
company-list-account = 重点客户
company-list-customer = 现有客户
company-list-competitor = 竞争对手

people-title = { $count } 个团队
people-nobody = 没有成员
people-done = 草稿里的销售和团队有变化：
people-reps = 销售
people-team-how = `/routing 团队 dach 添加 ana bo` · `/routing 团队 dach 删除 ana` · `/routing 团队 dach rotation least_loaded catch_up yes channel C0123456789` · `/routing 团队 添加 nordics ana` · `/routing 团队 删除 nordics`
people-rep-how = 没有改动。请这样写： `/reps 设置 ana 权重 2 上限 8` 、 `/reps 添加 eva U0123456789` 或 `/reps 删除 eva` 。
people-no-such = 没有改动：这里没有“{ $word }”，有 { $names }。
people-no-such-meant = 没有改动：这里没有“{ $word }”，是不是“{ $meant }”？现有 { $names }。
people-team-there = 没有改动：团队“{ $name }”已经存在。用 `/routing 团队 { $name } 添加 …` 加入成员。
people-rep-there = 没有改动：销售“{ $name }”已经存在。用 `/reps 设置 { $name } …` 修改其设置。
people-who = 没有改动：没有写明是哪些销售。请这样写： `/routing 团队 { $team } 添加 ana bo` 。
people-slack-taken = 没有改动：{ $id } 已经是“{ $rep }”，一个 Slack 账号只能对应一位销售。
people-no-value = 没有改动：“{ $word }”后面缺少值。
people-yes-no = 没有改动： `catch_up` 只能是 yes 或 no，不能是“{ $word }”。
people-named = 没有改动：“{ $name }”仍被使用：{ $by }。请先修改这些。
people-named-rule = 规则 { $number }“{ $rule }”
people-named-account = 重点客户 { $account }
routing-log-people = 销售和团队
routing-log-companies = 公司名单
people-teams = 团队
leaving-offers = 移除 { $rep } 时还有 { $count } 条线索等其接受：生效后立即转给下一位销售。
leaving-chats = 移除 { $rep } 时还有 { $count } 个会话在进行：生效后会告知潜在客户，并立即转给下一位销售。
leaving-chats-stay = { $rep } 不再是销售，但会继续进行中的 { $count } 个会话。
leaving-team = { $rep } 离开团队 { $team } 时还有 { $count } 条未结束的线索，仍归其所有。

import-title = 导入公司名单
import-file = CSV 文件
import-file-hint = 第一行是列名：list, company, name, owner, tier。可用 /routing 重点客户 导出 得到一份。
import-how = 如何导入
import-add = 加入名单，已有的按文件更正
import-replace = 完全替换三份名单
import-look = 查看变化
import-waiting = 尚未做任何改动。写入草稿的内容要用 `/routing 发布` 才会生效。
import-question = 文件会这样改变草稿里的名单。要写入草稿吗？
import-submit = 写入草稿
import-nothing = 文件内容与现有名单相同。
import-lost = 文件没能读取，没有改动。请存为 UTF-8 的 CSV（不超过 20 MB）再试。

## 检查规则时发现的问题

find-title = 规则检查，第 { $version } 版
find-title-draft = 草稿检查
find-counted = 已检查 { $count } 条规则：{ $found }。
find-errors = { $count } 处错误
find-warnings = { $count } 处提醒
find-nothing = 没有发现问题
find-and = {"和"}
find-and-others = { $named }等，另有 { $count } 条
find-more = …… 还有 { $count } 处，请先处理以上问题。用 `baton routing check` 可以查看全部。
find-named = “{ $name }”（{ $number }）
find-with-lead = { $finding }例如：{ $lead }
find-lead = 例如： { $lead }
find-contradiction = 没有线索能满足{ $rule }：它的条件自相矛盾。
find-unreachable = 没有线索能走到{ $rule }：排在前面的{ $before }{ $count ->
        [1] 已把它们全部接走
       *[other] 合起来已把它们全部接走
    }。
find-not-for-sales = 没有线索会按{ $rule }分配：满足它的线索既不达标，也没有要求找真人，而它的去向不接这样的线索。
find-overlap = { $rule }和{ $other }有重叠：同时满足两条的线索按前一条分给 { $target }，不会分给 { $instead }。
find-only-the-last = 有些线索只有最后一条规则{ $rule }会接。
find-no-rule = 有些该交给销售的线索不符合任何规则，只能进入培育。
find-only-while-free = 有些该交给销售的线索只有{ $rules }会接，而且要{ $count ->
        [1] 对应的销售
       *[other] 其中一位销售
    }当时有空；否则没有人接，只能进入培育。
find-no-rules = 还没有规则，所有线索都会进入培育。
find-all-paused = 所有规则都已暂停，所有线索都会进入培育。
find-undecided = 无法判断是否有线索能走到{ $rule }：可能的情况太多，无法逐一核对。
find-unfinished = 可能的情况太多，没有全部核对：可能还有规则互相重叠，也可能有线索只落到最后一条规则或没有规则可走。
find-in-team = 团队“{ $name }”
find-in-rep = “{ $name }”
find-in-owner = 重点客户的负责人
find-nobody-no-members = { $rules }{ $count ->
        [1] 的
       *[other] 这 { $count } 条规则的
    }线索没有人接：{ $who }没有成员。
find-nobody-no-capacity = { $rules }{ $count ->
        [1] 的
       *[other] 这 { $count } 条规则的
    }线索没有人接：{ $who }的接待上限都是 0。
find-nobody-never-on = { $rules }{ $count ->
        [1] 的
       *[other] 这 { $count } 条规则的
    }线索没有人接：{ $who }没有工作时间。
find-nobody-no-owners = { $rules }{ $count ->
        [1] 的
       *[other] 这 { $count } 条规则的
    }线索没有人接：没有一家重点客户指定了负责人。
find-language-en = { $rules }的线索可能说英语，但能接的人都不会（{ $who }）。
find-language-zh = { $rules }的线索可能说中文，但能接的人都不会（{ $who }）。

## 已确认但尚未生效的

routing-publish-anyway = 仍要发布
routing-rollback-anyway = 仍要回滚
proposal-schedule-button = 定时发布
proposal-schedule-anyway = 仍要定时发布
proposal-title-at = 在 { $when } 作为第 { $version } 版发布吗？
proposal-question = { $by } 请您作为第二位管理员确认：{ $title }
proposal-refuse = 不能这样
proposal-take-back = 撤回
proposal-needs-second = 需要两位管理员同意。您确认之后，会请其他管理员确认。
proposal-is-second = 您是第二位确认的管理员。
proposal-yours = 您已经确认过了，还需要另一位管理员确认。
proposal-asked = 🕓 目前没有任何改动。已请 { $names } 确认，{ $count ->
        [one] 同意后才会生效。
       *[other] 其中一位同意后才会生效。
    }
proposal-scheduled = ⏰ 草稿将在 { $when } 作为第 { $version } 版生效。如果在此之前有人修改，草稿就不会发布，并会通知各位管理员。
proposal-confirmed-by = 确认人：{ $by }
proposal-second-publish = 🕓 { $by } 已同意发布草稿，还需要另一位管理员确认： `/routing 发布`
proposal-second-at = 🕓 { $by } 已同意在 { $when } 发布草稿，还需要另一位管理员确认。
proposal-second-rollback = 🕓 { $by } 已同意让第 { $old } 版重新生效，还需要另一位管理员确认： `/routing 回滚 { $old }`
proposal-second-changed = 🕓 { $by } 确认之后内容已经改变，两位管理员都需要重新确认。
proposal-moment-at = ⏰ 草稿将在 { $when } 发布，确认人：{ $by }。用 `/routing 发布 取消` 撤回。
proposal-moment-changed = ⏰ 草稿原定在 { $when } 发布，确认人：{ $by }。之后内容已经改变，除非重新定时，否则不会发布。
proposal-not-done = ⚠️ { $by } 同意的内容没有生效，需要重新确认。{ $why }
proposal-obstacle-draft = { $by } 在此之后修改了草稿。
proposal-obstacle-gone = 那份草稿已经不在了。
proposal-obstacle-version = 在此之后第 { $version } 版已生效。
proposal-obstacle-unreadable = 当前版本的 Baton 读不了它。
proposal-too-late = 到了 { $when } 还没有第二位管理员确认。
proposal-refused = ✋ { $by } 不同意 { $first } 确认的内容，没有任何改动。
proposal-taken-back-second = ↩️ { $by } 已在第二位管理员确认之前撤回，没有任何改动。
proposal-taken-back-moment = ↩️ { $by } 撤回了定在 { $when } 的发布，没有任何改动。
proposal-discarded-second = 🗑️ { $by } 已在第二位管理员确认之前丢弃了草稿。
proposal-discarded-moment = 🗑️ { $by } 丢弃了草稿，定在 { $when } 的发布不再进行。
proposal-published-second = ✅ { $by } 已发布草稿，不再需要第二位管理员确认。
proposal-published-moment = ✅ { $by } 已直接发布草稿，定在 { $when } 的发布不再需要。
proposal-took-back = ↩️ 已撤回。没有任何改动，草稿仍然保留。
proposal-nothing = 没有定时发布，也没有等待确认的内容，所以没有可以撤回的。
proposal-passed = 时间 { $when } 已经过去，没有定时发布。请用 `/routing 发布 时间` 另选一个。
proposal-when = 没能把“{ $text }”理解为将来的时间。请写一个还没到的时间，例如 `/routing 发布 周一上午9点` ；要撤回已定的发布，用 `/routing 发布 取消`
routing-log-ask = 请第二位管理员确认
routing-log-agree = 第二位管理员同意
routing-log-refuse = 第二位管理员不同意
routing-log-schedule = 定时发布
routing-log-take-back = 生效前撤回
routing-log-not-done = 已确认但没有生效
